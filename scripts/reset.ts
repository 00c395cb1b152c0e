// `npm run db:reset`: removes the embedded database; the next start makes a new one.
import { rm } from "node:fs/promises";
import path from "node:path";
import { commandEnv, Refusal, runCommand } from "./command.ts";
import { takeDataFolder } from "./data-folder.ts";
import { removeCluster } from "./postgres.ts";

await runCommand(async () => {
  const { databaseUrl, dataDir } = commandEnv();
  if (databaseUrl)
    throw new Refusal("db:reset removes Parley's own database only. DATABASE_URL is set: empty that one yourself.");
  const data = await takeDataFolder(path.resolve(dataDir));
  try {
    await removeCluster(data.path);
    for (const name of ["demo-accounts.json", "postgres-password", "postgres.log"])
      await rm(path.join(data.path, name), { force: true });
  } finally {
    await data.release();
  }
  console.log("The database is removed. `npm start` makes a new one.");
  return 0;
});
