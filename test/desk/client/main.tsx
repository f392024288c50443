import { render } from 'preact'
import { Desk } from './desk.tsx'
import './frame/tokens.css'
import './frame/frame.css'
import './inbox/inbox.css'
import './sheet/sheet.css'

const root = document.getElementById('desk')
if (root) render(<Desk />, root)
