import { findModule, listModules } from "@/lib/content/library";
import { buildSearchFile } from "@/lib/search/build";

export const dynamic = "force-static";
export const dynamicParams = false;
export const generateStaticParams = () => listModules().map(({ id }) => ({ module: id }));

/** What the search box reads when it opens: made at build, the same for everybody. */
export async function GET(_: Request, { params }: RouteContext<"/m/[module]/search.json">) {
  const module = findModule((await params).module);
  return module ? Response.json(buildSearchFile(module)) : new Response(null, { status: 404 });
}
