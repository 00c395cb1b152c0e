import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { SignUpForm } from "@/components/account/sign-up-form";
import { currentActor } from "@/lib/auth/actor";
import { nextPath } from "@/lib/auth/next-path";
import { urls } from "@/lib/urls";
import { signUpAction } from "./actions";

export const metadata: Metadata = { title: "Make an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const next = nextPath((await searchParams).next, urls.dashboard());
  if ((await currentActor()).kind === "user") redirect(next as ReturnType<typeof urls.dashboard>);
  return (
    <Door
      title="Make an account"
      lead="To join a class, keep your place on every device, and hand work in. What you have read and answered on this device comes with you."
    >
      <SignUpForm signUp={signUpAction} next={next} />
      <p>
        Have one already?{" "}
        <Link href={urls.signIn(next === urls.dashboard() ? undefined : next)} className="link font-semibold">
          Sign in
        </Link>
      </p>
    </Door>
  );
}
