import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ParleyError } from "@/lib/errors";
import { endSession, signIn, startSession } from "./accounts";
import { addressOf } from "./address";
import { SignIn } from "./model";

const DAYS = 30;

/*
 * next-auth keeps credentials sign-ins in a signed cookie only. Ours names a row of Session, so that a sign-in can be
 * ended from another device; name, role and rights are read fresh at every request and never from the cookie.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: "jwt", maxAge: DAYS * 24 * 3600 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  providers: [
    Credentials({
      id: "password",
      credentials: { email: {}, password: {} },
      async authorize(input, request) {
        const form = SignIn.safeParse(input);
        if (!form.success) return null;
        const headers = new Headers(request.headers as Record<string, string>);
        try {
          const user = await signIn(form.data, addressOf(headers));
          return user && { id: user.id, userAgent: headers.get("user-agent") ?? "" };
        } catch (error) {
          // next-auth hands a thrown message to the sign-in form as it is.
          if (error instanceof ParleyError) throw new Error(error.message);
          throw error;
        }
      },
    }),
  ],
  callbacks: {
    async jwt({ token, user }) {
      if (!user) return token; // there at sign-in alone
      const { userAgent } = user as { userAgent?: string };
      const expiresAt = new Date(Date.now() + DAYS * 24 * 3600 * 1000);
      return { sub: user.id, sessionId: await startSession(user.id, userAgent ?? "", expiresAt) };
    },
    session: ({ session, token }) => ({ expires: session.expires, sessionId: token.sessionId }),
  },
  events: {
    async signOut({ token }) {
      if (token?.sessionId) await endSession(token.sessionId);
    },
  },
};
