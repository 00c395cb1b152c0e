"use client";

import { Fault } from "@/components/site/fault";
import { Logo } from "@/components/site/logo";
import { fontVariables } from "./fonts";
import "./globals.css";

/** For when the layout itself fails: a whole document, which needs nothing from content or database. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <title>Something went wrong · Parley</title>
        <script src="/theme.js" />
      </head>
      <body className="flex min-h-dvh flex-col bg-paper font-sans text-body text-ink">
        <header className="mx-auto flex h-(--header-height) w-full max-w-page items-center px-4">
          <Logo />
        </header>
        <Fault title="Parley did not come together" error={error} retry={reset} />
      </body>
    </html>
  );
}
