"use server";

import { action } from "@/lib/action";
import { signUp } from "@/lib/auth/accounts";
import { addressOf } from "@/lib/auth/address";
import { SignUp } from "@/lib/auth/model";

/** Makes an account. Signing in follows in the browser, with what was just typed. */
export const signUpAction = action(SignUp, (form, _actor, request) => signUp(form, addressOf(request)));
