import { inject } from "vitest";
import { copyDatabase } from "../helpers/database";

// Before the test file's imports: lib/db.ts reads the address when it is loaded. The copy goes with the whole server.
process.env.DATABASE_URL = await copyDatabase(inject("templateUrl"));
