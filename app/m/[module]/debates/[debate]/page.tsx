import clsx from "clsx";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Evidence } from "@/components/reader/evidence";
import { ModuleTabs } from "@/components/reader/module-tabs";
import { Part } from "@/components/reader/part";
import { Breadcrumbs } from "@/components/site/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { findModule } from "@/lib/content/library";
import { byId, type Debate, type Module } from "@/lib/content/module";
import { urls } from "@/lib/urls";

type Props = PageProps<"/m/[module]/debates/[debate]">;

export const dynamicParams = false;
export const generateStaticParams = ({ params }: { params: { module: string } }) =>
  (findModule(params.module)?.debates ?? []).map(({ id }) => ({ debate: id }));

async function read(params: Props["params"]) {
  const { module: moduleId, debate } = await params;
  const module = findModule(moduleId) ?? notFound();
  return { module, debate: byId(module.debates, debate) ?? notFound() };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { debate } = await read(params);
  return { title: debate.title, description: debate.question };
}

export default async function DebatePage({ params }: Props) {
  const { module, debate } = await read(params);
  const { title, question, background, passages, guidingQuestions } = debate;
  const lessons = module.lessons.filter(({ mentions }) => mentions.debates.includes(debate.id));
  return (
    <div className="space-y-8">
      <PageHeader
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { href: urls.module(module.id), label: module.title },
              { href: urls.debates(module.id), label: "Debates" },
            ]}
          />
        }
        title={title}
        lead={question}
      />
      <ModuleTabs module={module} />
      <p className="max-w-measure font-serif text-lead">{background}</p>
      <Sides debate={debate} module={module} />
      <div className="grid gap-x-12 gap-y-12 pt-4 lg:grid-cols-[minmax(0,var(--container-measure))_minmax(0,1fr)]">
        <div className="min-w-0 space-y-12">
          <Part id="evidence" title="Passages to argue from">
            <Evidence ids={passages} module={module} />
          </Part>
        </div>
        <div className="min-w-0 space-y-12">
          <Part id="questions" title="Questions to think with">
            <ol className="list-decimal space-y-3 ps-6 marker:text-muted">
              {guidingQuestions.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </Part>
          <Part id="good" title="What a good contribution does">
            <Rubric debate={debate} />
          </Part>
          {lessons.length > 0 && (
            <Part id="lessons" title="Where it comes up">
              <ul className="space-y-2">
                {lessons.map(({ id, number, title }) => (
                  <li key={id}>
                    Lesson {number}:{" "}
                    <Link href={urls.lesson(module.id, id)} className="text-accent underline underline-offset-4">
                      {title}
                    </Link>
                  </li>
                ))}
              </ul>
            </Part>
          )}
        </div>
      </div>
    </div>
  );
}

function Sides({ debate, module }: { debate: Debate; module: Module }) {
  return (
    <Part id="sides" title="The sides">
      <ul className={clsx("grid gap-6 md:grid-cols-2", debate.sides.length === 3 && "lg:grid-cols-3")}>
        {debate.sides.map(({ id, claim, bestCase, who }) => {
          const people = who.flatMap((person) => byId(module.people, person) ?? []);
          return (
            <li key={id} className="flex flex-col gap-3 rounded border border-line bg-raised p-4 sm:p-6">
              <h3 className="font-serif text-lead">{claim}</h3>
              <p>{bestCase}</p>
              <p className="mt-auto border-t border-line pt-3 text-caption">
                <span className="font-semibold">Who holds it: </span>
                {people.length === 0 && <span className="text-muted">nobody by name</span>}
                {people.map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ", "}
                    <Link href={urls.person(module.id, id)} className="text-accent underline underline-offset-4">
                      {name}
                    </Link>
                  </span>
                ))}
              </p>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** Each criterion with what meets it; what goes half the way is under it, in a quieter voice. */
function Rubric({ debate }: { debate: Debate }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {debate.rubric.map(({ criterion, full, partial }) => (
        <div key={criterion} className="py-3">
          <dt className="font-semibold">{criterion}</dt>
          <dd>{full}</dd>
          <dd className="text-caption text-muted">Half the way: {partial}</dd>
        </div>
      ))}
    </dl>
  );
}
