const SECRET = /password|^current$/i;

/** What a form was sent with, for filling it in again; a browser may import it. Never a password. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (SECRET.test(name) || name.startsWith("$ACTION")) continue;
    const all = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = all.length === 1 && all[0] !== undefined ? all[0] : all;
  }
  return values;
}
