import clsx from "clsx";
import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

const TONES = {
  info: { look: "border-accent bg-accent-soft", mark: "text-accent", Icon: Info },
  warning: { look: "border-ink bg-sunken", mark: "text-ink", Icon: TriangleAlert },
  success: { look: "border-success bg-success-soft", mark: "text-success", Icon: CircleCheck },
  danger: { look: "border-danger bg-danger-soft", mark: "text-danger", Icon: OctagonAlert },
} as const;

export type NoticeTone = keyof typeof TONES;
type NoticeProps = Omit<ComponentProps<"div">, "title"> & { tone?: NoticeTone; title?: ReactNode };

/** Something that the reader should know before going on. Give it `role="status"` where it appears later. */
export function Notice({ tone = "info", title, className, children, ...props }: NoticeProps) {
  const { look, mark, Icon } = TONES[tone];
  return (
    <div className={clsx("flex gap-3 rounded border-s-4 p-4", look, className)} {...props}>
      <Icon aria-hidden="true" className={clsx("mt-0.5 size-5 shrink-0", mark)} />
      <div className="min-w-0 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="space-y-2">{children}</div>}
      </div>
    </div>
  );
}

/** What came of sending a form, above its fields; announced when it appears. Nothing without a message. */
export function FormMessage({ tone = "danger", children }: { tone?: NoticeTone; children?: ReactNode }) {
  return (
    <div role={tone === "danger" ? "alert" : "status"} className="empty:hidden">
      {children && <Notice tone={tone}>{children}</Notice>}
    </div>
  );
}
