import type { ReactNode } from 'react';
import './notice.css';

/** A few words set apart from the page: something to know, to take care with, or that is done. */
export function Notice({ tone = 'plain', children }: { readonly tone?: 'plain' | 'caution' | 'done'; readonly children: ReactNode }) {
  return <div className={`notice notice-${tone}`}>{children}</div>;
}
