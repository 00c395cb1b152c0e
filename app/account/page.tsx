import type { Metadata } from "next";
import { ButtonForm, NameForm, PasswordForm, SignOutButton } from "@/components/account/account-forms";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { listSessions } from "@/lib/auth/accounts";
import { requireUser } from "@/lib/auth/actor";
import { deviceName } from "@/lib/auth/device-name";
import { formatDateTime } from "@/lib/time";
import { urls } from "@/lib/urls";
import { endOtherSessionsAction, endSessionAction, saveNameAction, savePasswordAction } from "./actions";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const actor = await requireUser(urls.account());
  const sessions = await listSessions(actor);
  return (
    <main id="main" className="mx-auto w-full grow max-w-measure space-y-8 px-4 py-8 sm:py-12">
      <PageHeader title="Account" lead={actor.email} actions={<SignOutButton />} />
      <Card className="space-y-4">
        <h2 className="text-heading">Your name</h2>
        <NameForm save={saveNameAction} name={actor.name} />
      </Card>
      <Card className="space-y-4">
        <h2 className="text-heading">Password</h2>
        <PasswordForm save={savePasswordAction} email={actor.email} />
      </Card>
      <Card className="space-y-4">
        <h2 className="text-heading">Where you are signed in</h2>
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-4 py-3">
              <div>
                <p className="font-semibold">{deviceName(session.userAgent)}</p>
                <p className="text-caption text-muted">Since {formatDateTime(session.createdAt, "UTC")} UTC</p>
              </div>
              {session.id === actor.sessionId ? (
                <Badge tone="me">This device</Badge>
              ) : (
                <ButtonForm run={endSessionAction} value={session.id}>
                  Sign out there
                </ButtonForm>
              )}
            </li>
          ))}
        </ul>
        {sessions.length > 1 && <ButtonForm run={endOtherSessionsAction}>Sign out everywhere else</ButtonForm>}
      </Card>
    </main>
  );
}
