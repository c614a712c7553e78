/** In development the web server passes on what the API answers; `npm run dev` says where that listens. */
const target = `http://127.0.0.1:${process.env.MIZAN_API_PORT ?? 3000}`;

export default { '/api': { target, changeOrigin: false } };
