/** What postings are measured against: a bare handler that takes from a line by one conditional update, and nothing else. */
import fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL) });
const server = fastify();
server.post('/take', async (request, reply) => {
  const { line, amount } = request.body;
  const { rowCount } = await pool.query({
    name: 'take',
    text: 'UPDATE bare_line SET committed = committed + $2 WHERE id = $1 AND committed + $2 <= approved',
    values: [line, amount],
  });
  return reply.code(rowCount === 1 ? 201 : 422).send({ taken: rowCount });
});
await server.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });
process.send('listening');
process.on('SIGTERM', () => process.exit(0));
