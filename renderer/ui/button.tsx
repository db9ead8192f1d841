import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** One primary button a screen: the next step. Secondary unless told. */
  readonly look?: 'primary' | 'secondary' | 'quiet';
  readonly size?: 'small' | 'normal' | 'large';
}

export function Button({ look = 'secondary', size = 'normal', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${look}${size === 'normal' ? '' : ` button-${size}`}`} />;
}
