"use client";

import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { urls } from "@/lib/urls";

/** What to do about a quiz: it is taken as an assignment, so the way in depends on who reads. */
export function QuizDoors({ here }: { here: string }) {
  const [isSignedIn, setSignedIn] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    fetch(urls.api.me(), { signal: gone.signal })
      .then((response) => (response.ok ? response.json() : { user: null }))
      .then(({ user }) => setSignedIn(user !== null))
      // Without an answer the page stays as it is: the doors of a guest lead everybody on.
      .catch(() => undefined);
    return () => gone.abort();
  }, []);
  return (
    <div className="flex flex-wrap gap-3">
      {isSignedIn ? (
        <ButtonLink variant="primary" href={urls.dashboard()}>
          Go to your work
        </ButtonLink>
      ) : (
        <ButtonLink variant="primary" href={urls.signIn(here)}>
          Sign in
        </ButtonLink>
      )}
      <ButtonLink href={urls.join()}>Join a class</ButtonLink>
    </div>
  );
}
