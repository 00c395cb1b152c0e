import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";

type JoinPanelProps = {
  /** Null: joining is closed. */
  code: string | null;
  link: string | null;
  children?: ReactNode;
};

/** How students come in: a link to send, or a code to read out. */
export function JoinPanel({ code, link, children }: JoinPanelProps) {
  return (
    <Card className="space-y-4">
      <h2 className="text-heading">Join</h2>
      {code && link ? (
        <>
          <CopyField label="Link for students" value={link} />
          <div>
            <p className="text-caption text-muted">Or this code, typed in at “Join a class”</p>
            <p className="font-serif text-title font-semibold tracking-widest">{code}</p>
          </div>
        </>
      ) : (
        <p className="text-muted">Joining is closed. Whoever is in the class stays in it; nobody new can come.</p>
      )}
      {children}
    </Card>
  );
}
