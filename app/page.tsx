import { listModules } from "@/lib/content/library";
import { Contents } from "./_components/contents";
import { Doors } from "./_components/doors";
import { Hero } from "./_components/hero";
import { HowItWorks } from "./_components/how-it-works";

export default function FrontPage() {
  const modules = listModules();
  return (
    <main id="main">
      <Hero module={modules[0]} />
      <Contents modules={modules} />
      <HowItWorks />
      <Doors />
    </main>
  );
}
