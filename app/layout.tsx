import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sans, serif, serifItalic } from "./fonts";
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
  return (
    // theme.js sets data-theme before React looks.
    <html lang="en" className={`${serif.variable} ${serifItalic.variable} ${sans.variable}`} suppressHydrationWarning>
      <head>
        <script src="/theme.js" />
      </head>
      <body className="flex min-h-dvh flex-col bg-paper font-sans text-body text-ink">{children}</body>
    </html>
  );
}
