const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

const HSTS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };

/** Headers of every answer of the API: nothing in it may run, nothing of it may be kept. */
export function apiHeaders(url: string, behindTls: boolean): Record<string, string> {
  // The documentation page of the API library carries its styles inline; nothing else may.
  const docs = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'";
  const policy = url.startsWith('/api/docs') ? docs : "default-src 'none'; frame-ancestors 'none'";
  return {
    ...COMMON,
    ...(behindTls ? HSTS : {}),
    'content-security-policy': policy,
    'cache-control': 'no-store',
  };
}

/** Headers of the page that carries the application; `nonce` is made anew for each response. */
export function pageHeaders(nonce: string, behindTls: boolean): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#bundler',
  ];
  return {
    ...COMMON,
    ...(behindTls ? HSTS : {}),
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
  };
}

/** Headers of a built file, whose name changes with its content. */
export function fileHeaders(behindTls: boolean): Record<string, string> {
  return { ...COMMON, ...(behindTls ? HSTS : {}), 'cache-control': 'public, max-age=31536000, immutable' };
}
