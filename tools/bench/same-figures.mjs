/** Whether a dashboard and the rows of the statement over the facts say the same; throws with the first that does not. */
export function refuseDifferentFigures(dashboard, rows) {
  const facts = new Map(rows.map((row) => [row.node_id, row]));
  const plan = facts.get(dashboard.planId);
  same('plan', resultFigures(dashboard.results), resultFacts(plan));
  same('plan', deliveryFigures(dashboard.delivery), deliveryFacts(plan));
  same('plan', [dashboard.delivery.counted], [plan.counted]);
  same('plan', moneyFigures(dashboard.finance), moneyFacts(plan));
  const counts = dashboard.exceptionCounts;
  same(
    'plan',
    [counts['activity-late'], counts['activity-blocked'], counts['starts-without-commitment']],
    [plan.late, plan.blocked, plan.bare],
  );
  for (const outcome of dashboard.outcomes) {
    const row = facts.get(outcome.nodeId);
    same(outcome.code, resultFigures(outcome.results), resultFacts(row));
    same(outcome.code, [outcome.paid.amount, outcome.moneyShare], [row.area_paid, row.area_share]);
  }
  for (const project of dashboard.projects) {
    const row = facts.get(project.nodeId);
    same(project.code, resultFigures(project.results), resultFacts(row));
    same(project.code, deliveryFigures(project.delivery), deliveryFacts(row));
    same(project.code, moneyFigures(project.finance), moneyFacts(row));
  }
  return dashboard.outcomes.length + dashboard.projects.length + 1;
}

const resultFigures = ({ score, expected, coverage }) => [score, expected, coverage];
const resultFacts = ({ score, expected, coverage }) => [score, expected, coverage];
const deliveryFigures = ({ score, expected }) => [score, expected];
const deliveryFacts = ({ delivered, to_deliver }) => [delivered, to_deliver];
const moneyFigures = ({ revised, committed, paid }) => [revised.amount, committed.amount, paid.amount];
const moneyFacts = ({ revised, committed, paid }) => [revised, committed, paid];

/** The database writes 0.500000 where the wire says 0.5. */
function same(name, shown, facts) {
  const plain = (figures) => figures.map((figure) => (figure === null ? null : String(Number(figure))));
  const [one, other] = [plain(shown), plain(facts)].map((figures) => figures.join(' '));
  if (one !== other) throw new Error(`${name}: the dashboard says ${one}, the facts say ${other}`);
}
