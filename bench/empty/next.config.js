process.env.NEXT_TELEMETRY_DISABLED = "1";

/** The smallest project of the same framework: what Parley's pages are measured against. */
export default { poweredByHeader: false, typescript: { ignoreBuildErrors: true } };
