import pino from "pino";
import { env } from "./env";

/** JSON lines on stdout. Never log an answer or a token; the paths below are a net, not a licence. */
export const log = pino({
  level: env().logLevel,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ["email", "password", "token", "answer", "*.email", "*.password", "*.token", "*.answer"],
});
