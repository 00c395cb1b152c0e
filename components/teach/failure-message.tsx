import { FormMessage } from "@/components/ui/notice";
import type { FieldErrors } from "@/lib/errors";

type FailureMessageProps = {
  message: string | undefined;
  failures: FieldErrors;
  /** How the form calls its fields, in their order. Each field has its name for an id. */
  labels: Readonly<Record<string, string>>;
};

/** What went wrong with a form, and with which of its fields: each is a link that leads there. */
export function FailureMessage({ message, failures, labels }: FailureMessageProps) {
  const wrong = Object.entries(labels).filter(([field]) => failures[field]?.length);
  return (
    <FormMessage>
      {message && (
        <>
          <p>{message}</p>
          {wrong.length > 0 && (
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {wrong.map(([field, label]) => (
                <li key={field}>
                  <a href={`#${field}`} className="link">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </FormMessage>
  );
}
