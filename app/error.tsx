"use client";

import { Fault } from "@/components/site/fault";
import { ButtonLink } from "@/components/ui/button";
import { urls } from "@/lib/urls";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Fault title="This page did not come together" error={error} retry={reset}>
      <ButtonLink href={urls.home()}>Go to the front page</ButtonLink>
    </Fault>
  );
}
