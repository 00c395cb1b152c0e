/** Made-up people of the demo. Any likeness to a real person is chance. */
export const INSTRUCTORS = [
  { name: "Dr. Miriam Okafor", email: "okafor@demo.parley.example" },
  { name: "Prof. Tomás Lindqvist", email: "lindqvist@demo.parley.example" },
] as const;

export const ASSISTANT = { name: "Jana Horáková", email: "horakova@demo.parley.example" } as const;

/** The 24 students of the first class; the first is the one to sign in as. */
export const STUDENTS = [
  "Amara Nwosu",
  "Ben Whitfield",
  "Chiara Rossi",
  "Daniel Kowalski",
  "Elif Yıldız",
  "Farid Rahimi",
  "Grace O’Donnell",
  "Hiro Tanaka",
  "Ingrid Solberg",
  "Jonas Weber",
  "Karima Benali",
  "Lukas Brandt",
  "Mei-Ling Chou",
  "Nikhil Rao",
  "Olga Petrenko",
  "Paulo Ferreira",
  "Quentin Moreau",
  "Rosa Delgado",
  "Samuel Adeyemi",
  "Tereza Nováková",
  "Ursula Meier",
  "Viktor Hansson",
  "Wanjiru Kamau",
  "Yusuf Demir",
] as const;

/** The students of the second class, which the first instructor must not see. */
export const OTHER_STUDENTS = ["Alice Thornton", "Marcus Bell", "Priya Nair", "Zoë van Dijk"] as const;

/** "amara.nwosu@demo.parley.example": plain letters, whatever the name is written in. */
export const emailOf = (name: string): string =>
  `${name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ı", "i")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".")}@demo.parley.example`;
