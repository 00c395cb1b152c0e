import autocannon from "autocannon";

export type Load = { perSecond: number; p50: number; p97: number; p99: number; errors: number };

type Options = Omit<autocannon.Options, "url"> & { url: string };

/**
 * Runs a load for `duration` seconds after a warm-up that is not counted.
 *
 * @returns answers with a 2xx status a second, latencies in ms, and everything else as errors
 */
export async function load({ duration = 6, connections = 32, ...options }: Options): Promise<Load> {
  await autocannon({ ...options, connections, duration: 2 });
  const result = await autocannon({ ...options, connections, duration });
  return {
    perSecond: result["2xx"] / result.duration,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}
