import type { ThemeConfig } from 'antd';

/** Calm and dense; red is kept for the line of the header, the current place and what is wrong. */
export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#8f1d22',
    colorLink: '#1d4f8f',
    colorLinkHover: '#133a6b',
    colorError: '#b5121b',
    colorErrorBg: '#fdf4f4',
    colorErrorBorder: '#e6b4b7',
    colorWarning: '#9a6700',
    colorWarningBg: '#fff8e6',
    colorWarningBorder: '#ecd9a2',
    colorTextBase: '#1c1f23',
    // What a field asks for, what it explains and what it holds fast are read too: as dark as text
    // must be.
    colorTextPlaceholder: '#666c74',
    colorTextDescription: '#5a6068',
    colorTextDisabled: '#5a6068',
    colorBorder: '#c9ccd1',
    controlItemBgActive: '#f6eced',
    controlItemBgActiveHover: '#f1e2e4',
    borderRadius: 4,
    fontSize: 15,
    fontFamily: 'var(--font)',
    controlHeight: 36,
    // Who asked for less motion gets none: a component that waits for the end of a motion that the
    // style sheet took away would wait for ever, and be read out as “loading”.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { cellPaddingBlock: 9, cellPaddingInline: 12, headerBg: '#f4f5f7' },
    Tree: { nodeSelectedBg: '#f6eced', nodeSelectedColor: '#8f1d22' },
    Drawer: { paddingLG: 20 },
  },
};
