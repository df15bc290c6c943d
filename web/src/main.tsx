import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './ui/base.css';
import './ui/tables-and-forms.css';

createRoot(document.getElementById('root')!).render(<App />);
