import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  interface Session {
    /** Id of the row in our own table, which says whether the sign-in still holds. */
    sessionId: string | undefined;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}
