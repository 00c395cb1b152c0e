import type { Crumb } from "@/components/site/breadcrumbs";
import { urls } from "@/lib/urls";

/** The way back up from a piece of work. Staff who try it have no student's page of the class to go to. */
export const classCrumbs = ({ id, name }: { id: string; name: string }, isStaff: boolean): Crumb[] =>
  isStaff
    ? [
        { href: urls.teach(), label: "Your classes" },
        { href: urls.teachClass(id), label: name },
      ]
    : [
        { href: urls.dashboard(), label: "Home" },
        { href: urls.class(id), label: name },
      ];
