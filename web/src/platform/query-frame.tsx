'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemAnswer } from './problem-answer.ts';

const RETRIES_MAX = 2;

/** One cache for all pages of this tab. Its weight is on the pages that stand in `QueryFrame` and on no other. */
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, error) => isWorthRetrying(error) && count < RETRIES_MAX },
    mutations: { retry: false },
  },
});

/** Stand a page in this when it shows what only the server knows. */
export function QueryFrame({ children }: { readonly children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** A refusal stays one however often it is asked for; a server or network that was away may come back. */
const isWorthRetrying = (error: Error): boolean => !(error instanceof ProblemAnswer) || error.status >= 500;
