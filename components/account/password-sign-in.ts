import { getCsrfToken, signIn } from "next-auth/react";

/** What next-auth says for a wrong address or password; anything else is a sentence of ours. */
const WRONG = "CredentialsSignin";

/**
 * Signs in without leaving the page.
 * @returns null once signed in, otherwise why not
 * @throws without a connection
 */
export async function passwordSignIn(email: string, password: string): Promise<string | null> {
  // Without a server to ask, next-auth's signIn would leave for an error page, and what was typed would be gone.
  if (!(await getCsrfToken())) throw new Error("There is no connection.");
  const result = await signIn("password", { email, password, redirect: false });
  if (result?.ok && !result.error) return null;
  return result?.error && result.error !== WRONG ? result.error : "That e-mail and password do not match.";
}
