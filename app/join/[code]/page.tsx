import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { JoinForm } from "@/components/account/join-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { currentActor } from "@/lib/auth/actor";
import { addressOf } from "@/lib/auth/address";
import { normaliseJoinCode } from "@/lib/classes/join-code";
import { getClassByCode } from "@/lib/classes/store";
import { findModule } from "@/lib/content/library";
import { ParleyError } from "@/lib/errors";
import { urls } from "@/lib/urls";
import { joinAction } from "./actions";

export const metadata: Metadata = { title: "Join a class" };

export default async function JoinByCodePage({ params }: PageProps<"/join/[code]">) {
  const typed = decodeURIComponent((await params).code);
  const code = normaliseJoinCode(typed);
  if (code !== typed) redirect(urls.join(encodeURIComponent(code)));
  const actor = await currentActor();
  const found = await getClassByCode(actor, code, addressOf(await headers())).catch((error: unknown) => {
    if (error instanceof ParleyError && error.code === "not-found") notFound();
    if (error instanceof ParleyError) return error;
    throw error;
  });
  if (found instanceof ParleyError)
    return (
      <Door title="Join a class">
        <Notice tone="warning">{found.message}</Notice>
      </Door>
    );

  // Members follow the same link to find their class again.
  if (found.role) redirect(found.role === "STUDENT" ? urls.class(found.id) : urls.teachClass(found.id));

  const here = urls.join(code);
  return (
    <Door title={`Join ${found.name}`}>
      <Card className="space-y-1">
        <p className="font-semibold">{found.name}</p>
        <p className="text-muted">{found.term}</p>
        <p className="text-muted">Reads “{findModule(found.moduleId)?.title ?? found.moduleId}”.</p>
      </Card>
      {actor.kind === "user" ? (
        <JoinForm join={joinAction} code={code} name={actor.name} />
      ) : (
        <div className="space-y-4">
          <p>Your instructor will see your name, your work in this class and your scores. First you need an account.</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={urls.signUp(here)} variant="primary">
              Make an account
            </ButtonLink>
            <ButtonLink href={urls.signIn(here)}>I have one</ButtonLink>
          </div>
        </div>
      )}
    </Door>
  );
}
