import type { AuthoredItem, Axis, Item, MapFile, PlacementAxis, Region } from "./model";
import { byId } from "./module";

type Context = {
  axes: readonly Axis[];
  maps: readonly MapFile[];
  /** People and institutions: whoever stands on maps. */
  subjects: readonly { id: string; name: string; placements: readonly Region[] }[];
};

/**
 * An item with all that grading it needs. Only a placement changes: it takes over its subject's name, both axes of its
 * map, and the regions there. Its hash covers them, and whoever edits a region makes a new version of the item.
 *
 * @returns null where the map, its axes or the subject do not exist
 */
export function resolveItem(item: AuthoredItem, { axes, maps, subjects }: Context): Item | null {
  if (item.type !== "placement") return item;
  const map = byId(maps, item.map);
  const subject = byId(subjects, item.subject);
  const x = map && byId(axes, map.x);
  const y = map && byId(axes, map.y);
  if (!subject || !x || !y) return null;
  return { ...item, name: subject.name, x: axisOf(x, subject.placements), y: axisOf(y, subject.placements) };
}

function axisOf({ id, label, low, high }: Axis, placements: readonly Region[]): PlacementAxis {
  const found = placements.find(({ axis }) => axis === id);
  if (!found) return { label, low, high, region: null };
  const { axis, ...region } = found;
  return { label, low, high, region };
}
