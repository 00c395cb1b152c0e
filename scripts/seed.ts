// `npm run db:seed`: migrates the database and writes the demo into it.
import { commandEnv, runCommand } from "./command.ts";
import { openDatabase } from "./database.ts";
import { applyMigrations } from "./migrate.ts";

await runCommand(async () => {
  const env = commandEnv();
  const database = await openDatabase(env);
  try {
    process.env.DATABASE_URL = database.url;
    await applyMigrations(database.url);
    const { seedDemo } = await import("./demo.ts"); // its client reads DATABASE_URL when it is loaded
    await seedDemo(env);
  } finally {
    await database.close();
  }
  return 0;
});
