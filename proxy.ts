import { readFileSync } from "node:fs";
import path from "node:path";
import { type NextRequest, NextResponse } from "next/server";

// Static pages cannot carry a nonce, so their inline scripts are allowed by hash (scripts/csp.ts); every other page gets
// a nonce (docs/decisions/0003-static-pages-and-csp.md).
const development = process.env.NODE_ENV === "development";
const hashes: Record<string, string[]> = development ? {} : readHashes();

function readHashes() {
  const buildDir = process.env.PARLEY_BUILD_DIR || ".next";
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), buildDir, "csp-hashes.json");
  return JSON.parse(readFileSync(file, "utf8"));
}

function policy(scripts: string[]) {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(" ")}${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Sends the policy of each document. It decides nothing about who may see it: pages and routes do that themselves. */
export function proxy(request: NextRequest) {
  const known = hashes[request.nextUrl.pathname];
  const nonce = known ? null : btoa(crypto.randomUUID());
  // An unknown address answers with the static not-found page, hence its hashes beside the nonce.
  const csp = policy(known ?? [`'nonce-${nonce}'`, ...(hashes["/_not-found"] ?? [])]);

  const headers = new Headers(request.headers);
  if (nonce) headers.set("Content-Security-Policy", csp); // Next reads the nonce from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", csp);
  return response;
}

export const config = {
  // documents alone: not assets, not the router's prefetches
  matcher: [
    {
      source: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)",
      missing: [
        { type: "header", key: "next-router-prefetch" },
        { type: "header", key: "rsc" },
      ],
    },
  ],
};
