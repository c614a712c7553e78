import { FinanceDesk, usd } from '@mizan/api/testing';
import type { ProblemDetails, VirementView, WrittenView } from '@mizan/shared/contracts';

type Answer = WrittenView & Omit<ProblemDetails, 'status'>;
const YEAR = 2014;

/** Each moves less than a tenth of what its projects were appropriated; both together move more. */
describe('two virements that together pass a tenth, on the built server', () => {
  let desk: FinanceDesk;

  beforeAll(async () => {
    desk = await FinanceDesk.open();
  });
  afterAll(() => desk.server.stop());

  const requested = async (giving: string, taking: string, amount: string): Promise<WrittenView> => {
    const projects = Object.fromEntries((await desk.control()).rows.map(({ code, projectId }) => [code, projectId]));
    const made = await desk.planner.post<Answer>('/api/virements', {
      planId: desk.planId,
      year: YEAR,
      justification: 'The forum was moved to the spring.',
      lines: [
        { projectId: projects[giving], amount: usd(`-${amount}`) },
        { projectId: projects[taking], amount: usd(amount) },
      ],
    });
    const headers = { 'if-match': `"${made.body.version}"` };
    const asked = await desk.planner.post<Answer>(`/api/virements/${made.body.id}/request`, undefined, headers);
    expect(asked.status).toBe(200);
    return asked.body;
  };

  it('are not both approved by the finance officer, even at the same time', async () => {
    const appropriated = [await desk.balanceOf('P1'), await desk.balanceOf('P2')].map(({ appropriated: all }) =>
      BigInt(all.amount.replace('.', '')),
    );
    const [one = 0n, other = 0n] = appropriated;
    const share = `${((one < other ? one : other) * 6n) / 10_000n}.00`;
    const asked = [await requested('P1', 'P2', share), await requested('P1', 'P2', share)];
    for (const { id } of asked) {
      const { preview } = (await desk.finance.get<VirementView>(`/api/virements/${id}`)).body;
      expect(preview.level).toBe('finance');
    }

    const answers = await Promise.all(
      asked.map(({ id, version }) =>
        desk.finance.post<Answer>(`/api/virements/${id}/approval`, undefined, { 'if-match': `"${version}"` }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const late = answers.find(({ status }) => status === 409)?.body;
    expect([late?.code, late?.params?.['level']]).toEqual(['virement.not-yours', 'controller']);
  });
});
