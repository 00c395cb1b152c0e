import { z } from "zod";
import { MAX_NAME, MAX_PASSWORD, MIN_PASSWORD } from "./limits";

/** Who asks. Every read and write that is not public names one. */
export type UserActor = { kind: "user"; id: string; name: string; email: string; sessionId: string };
export type Actor = { kind: "guest" } | UserActor;

const email = z
  .string({ error: "Give your e-mail address." })
  .trim()
  .toLowerCase()
  .max(200, "That address is too long.")
  .pipe(z.email("That does not look like an e-mail address."));
const name = z
  .string({ error: "Give the name that your class knows you by." })
  .trim()
  .min(1, "Give the name that your class knows you by.")
  .max(MAX_NAME, `Use at most ${MAX_NAME} characters.`);
const newPassword = z
  .string({ error: "Choose a password." })
  .min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters; a few unrelated words do well.`)
  .max(MAX_PASSWORD, `Use at most ${MAX_PASSWORD} characters.`);

export const SignUp = z.object({ name, email, password: newPassword });
export const SignIn = z.object({ email, password: z.string().min(1).max(MAX_PASSWORD) });
export const Profile = z.object({ name });
export const PasswordChange = z.object({
  current: z.string({ error: "Type your current password." }).max(MAX_PASSWORD),
  password: newPassword,
});
