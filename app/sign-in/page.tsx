import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { SignInForm } from "@/components/account/sign-in-form";
import { currentActor } from "@/lib/auth/actor";
import { nextPath } from "@/lib/auth/next-path";
import { listDemoAccounts } from "@/lib/demo";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Sign in" };

/** Enough to try every role; the other students of the demo class are in the data folder's list. */
const SHOWN = 6;

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const next = nextPath((await searchParams).next, urls.dashboard());
  const [actor, demo] = await Promise.all([currentActor(), listDemoAccounts()]);
  if (actor.kind === "user") redirect(next as ReturnType<typeof urls.dashboard>);
  return (
    <Door title="Sign in">
      <SignInForm next={next} demo={demo.slice(0, SHOWN)} />
      <p>
        New here?{" "}
        <Link href={urls.signUp(next === urls.dashboard() ? undefined : next)} className="link font-semibold">
          Make an account
        </Link>
      </p>
    </Door>
  );
}
