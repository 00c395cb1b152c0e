import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { OffTheMap } from "./off-the-map";

type FaultProps = { title: string; error: Error & { digest?: string }; retry: () => void; children?: ReactNode };

/** A fault of ours: what is safe, what to do, and the number under which the log has it. */
export function Fault({ title, error, retry, children }: FaultProps) {
  return (
    <OffTheMap
      title={title}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          {children}
        </>
      }
    >
      <p>The fault is ours, and it has been noted. Whatever was shown to you as saved is saved.</p>
      {error.digest && (
        <p className="text-body">
          Should it happen again, tell whoever runs this Parley the number <strong>{error.digest}</strong>.
        </p>
      )}
    </OffTheMap>
  );
}
