import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { urls } from "@/lib/urls";

type ClassCardProps = {
  taught: {
    id: string;
    name: string;
    term: string;
    joinCode: string | null;
    isDemo: boolean;
    students: number;
    assignments: number;
  };
  /** Title of what it reads. */
  module: string | null;
};

/** A class among others; the whole leads to its page. */
export function ClassCard({ taught, module }: ClassCardProps) {
  return (
    <Card className="relative flex grow flex-col gap-4 hover:border-accent">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 className="text-heading">
            <Link href={urls.teachClass(taught.id)} className="after:absolute after:inset-0">
              {taught.name}
            </Link>
          </h2>
          <p className="text-muted">{taught.term}</p>
        </div>
        {taught.isDemo && <Badge>Demo</Badge>}
      </div>
      {module && <p className="text-caption text-muted">{module}</p>}
      <dl className="mt-auto grid grid-cols-3 gap-4 border-t border-line pt-4 tabular-nums">
        <Fact term="Students" value={taught.students} />
        <Fact term="Assignments" value={taught.assignments} />
        <Fact term="Join code" value={taught.joinCode ?? "closed"} />
      </dl>
    </Card>
  );
}

const Fact = ({ term, value }: { term: string; value: string | number }) => (
  <div className="min-w-0">
    <dt className="text-caption text-muted">{term}</dt>
    <dd className="font-semibold">{value}</dd>
  </div>
);
