import { reference } from "@/lib/content/citation";
import type { Work } from "@/lib/content/model";

/** A work as it stands in the list of references. */
export function Reference({ work }: { work: Work }) {
  return reference(work).map((run, index) => {
    const text = linked(run.text, work.URL);
    // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one work never change places
    return run.italic ? <cite key={index}>{text}</cite> : <span key={index}>{text}</span>;
  });
}

/** The address in the reference, as a link. */
function linked(text: string, url: string | undefined) {
  const at = url === undefined ? -1 : text.indexOf(url);
  if (url === undefined || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <a href={url}>{url}</a>
      {text.slice(at + url.length)}
    </>
  );
}
