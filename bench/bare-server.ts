// A bare Node server in a process of its own: the baseline of the load cases. Usage: bare-server.ts page FILE | upsert
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";

const [mode, file] = process.argv.slice(2);
const page = mode === "page" && file ? readFileSync(file) : null;
const pool = mode === "upsert" ? new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 }) : null;

const server = createServer(async (request, response) => {
  if (page) {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": page.length }).end(page);
    return;
  }
  let body = "";
  for await (const chunk of request) body += chunk;
  const { seq, answer } = JSON.parse(body);
  await pool?.query(
    `INSERT INTO bench_upsert AS b (key, seq, answer) VALUES ($1, $2, $3)
     ON CONFLICT (key) DO UPDATE SET seq = excluded.seq, answer = excluded.answer WHERE b.seq < excluded.seq`,
    [request.url, seq, JSON.stringify(answer)],
  );
  response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify({ seq, savedAt: new Date() }));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") process.send?.(address.port);
});
