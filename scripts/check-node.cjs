// Runs before everything else, on whatever Node there is, so without packages or new syntax.
const [major, minor] = process.versions.node.split(".").map(Number);
const wanted = require("../package.json").engines.node.replace(">=", "");
const [wantedMajor, wantedMinor] = wanted.split(".").map(Number);
if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  console.error(`Parley needs Node ${wanted} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
