import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { SkipLink } from "@/components/site/skip-link";
import { listModules } from "@/lib/content/library";
import { urls } from "@/lib/urls";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Parley: a scholarly debate, read closely", template: "%s · Parley" },
  description:
    "Parley turns a demanding scholarly article into lessons that ask you questions and quizzes that answer back with the passage.",
  applicationName: "Parley",
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf6ee" },
    { media: "(prefers-color-scheme: dark)", color: "#14181e" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  const modules = listModules().map(({ id, title }) => ({ id, title, href: urls.module(id) }));
  const read = modules.length === 1 && modules[0] ? modules[0].href : urls.home();
  return (
    // theme.js sets data-theme before React looks.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body className="flex min-h-dvh flex-col bg-paper font-sans text-body text-ink">
        <SkipLink />
        <SiteHeader read={read} modules={modules.map(({ id, title }) => ({ id, title }))} />
        {children}
        <SiteFooter modules={modules} />
      </body>
    </html>
  );
}
