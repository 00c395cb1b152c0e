import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Door } from "@/components/account/door";
import { JoinCodeForm } from "@/components/account/join-code-form";
import { normaliseJoinCode } from "@/lib/classes/join-code";
import { urls } from "@/lib/urls";

export const metadata: Metadata = { title: "Join a class" };

export default async function JoinPage({ searchParams }: PageProps<"/join">) {
  const { code } = await searchParams;
  const normal = typeof code === "string" ? normaliseJoinCode(code) : "";
  if (normal) redirect(urls.join(encodeURIComponent(normal)));
  return (
    <Door title="Join a class" lead="Your instructor gives you a code or a link.">
      <JoinCodeForm />
    </Door>
  );
}
