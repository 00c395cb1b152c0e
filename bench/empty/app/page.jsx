export const metadata = { title: "Empty" };

export default function Page() {
  return <p>{process.env.BENCH_TEXT}</p>;
}
