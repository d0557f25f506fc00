import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server on loopback for tests. */
export interface Site {
  readonly port: number;
  /** `127.0.0.1:port` */
  readonly host: string;
  /** Requests so far, by path. */
  readonly seen: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** Starts one; `answer` is called for each request. */
export async function startSite(answer: (path: string, response: ServerResponse) => void): Promise<Site> {
  const seen: Site['seen'] = [];
  const server: Server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', headers: request.headers });
    answer(request.url ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
