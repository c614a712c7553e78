import type { ActivityFacts } from '@mizan/api/planning';
import type { NodeFacts } from '@mizan/api/results';
import { deliverySums } from '@mizan/shared/progress';
import { Decimal } from 'decimal.js';

import { NO_EXCEPTIONS } from '../dashboard/exception-summary';
import { exceptionsIn } from '../dashboard/exceptions';
import { deliveryInputs } from '../figures/delivery-figures';
import { judgedOn, type PlanPicture } from '../picture/plan-picture';
import type { OwnSums } from './node-sum';
import type { SumTree } from './sum-tree';

/** Of a node where nothing is placed. */
export const NOTHING_OWN: OwnSums = { delivery: deliverySums([]), exceptions: NO_EXCEPTIONS, planned: '0' };

/** What belongs to each of these places, in the year of the picture. The picture must hold everything placed there. */
export function ownSums(picture: PlanPicture, tree: SumTree, places: ReadonlySet<string>): Map<string, OwnSums> {
  const activities = Map.groupBy(picture.activities, (activity) => placeOf(activity, tree));
  const nodes = Map.groupBy(picture.nodes, (node) => placeOfNode(node, tree));
  const sums = new Map<string, OwnSums>();
  for (const place of places) {
    const own = activities.get(place) ?? [];
    sums.set(place, {
      delivery: deliverySums(deliveryInputs(own, judgedOn(picture))),
      exceptions: exceptionsIn(picture, nodes.get(place) ?? [], own),
      planned: plannedOf(own),
    });
  }
  return sums;
}

/** The lowest node of the tree that an activity is under. */
export function placeOf({ areaId, projectId, directorateId }: ActivityFacts, { byId, planId }: SumTree): string {
  const found = [areaId, projectId, directorateId].find((id) => id !== null && byId.has(id));
  return found ?? planId;
}

/** An indicator or an outcome is placed in its area, everything above in itself. */
export function placeOfNode({ id, parentId }: NodeFacts, { byId }: SumTree): string {
  const anchor = byId.get(id) ?? byId.get(parentId ?? '');
  return anchor?.areaId ?? anchor?.nodeId ?? id;
}

function plannedOf(activities: readonly ActivityFacts[]): string {
  return activities
    .filter(({ status }) => status !== 'cancelled' && status !== 'overtaken')
    .reduce((total, { plannedCost }) => total.plus(plannedCost?.amount ?? 0), new Decimal(0))
    .toFixed();
}
