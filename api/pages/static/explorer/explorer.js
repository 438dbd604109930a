var e,t,n,r,i,a,o,s,c,l,u,d=Symbol.for(`pv`),f={},p=[],m=/^m(i|n|o|s|text|space)$/,h=Array.isArray,g=p.slice,_=Object.assign;function v(e){e&&e.parentNode&&e.remove()}function y(e,t,n){var r,i,a,o={},s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),b(e,o,r,i,null)}function b(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:d,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function x(e){return e.children}function S(e,t){this.props=e,this.context=t,this.__g=0}function ee(e,t){if(t==null)return e.__&&ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:ee(e)}function te(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=_({constructor:d},r)).__v=r.__v+1,e.vnode&&e.vnode(n),le(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||ee(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,E(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,r.push(t),a++))&&i==e.debounceRendering||((i=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;r.length;)r.length>t&&r.sort(o),e=r.shift(),t=r.length,8&e.__g&&te(e)}finally{(a=r.length)&&(i||queueMicrotask)(T)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,m,h,g,_,v,y=r.__k||p,b=t.length;for(c=re(n,t,y,c,b),d=0;d<b;d++)(h=n.__k[d])!=null&&(m=~h.__i&&y[h.__i]||f,h.__i=d,v=le(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&pe(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=ie(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function re(e,t,n,r,i){var a,o,s,c,l,u,f,p,m,g=n.length,_=g,v=0,y=0,S=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=S[a]=b(null,o):h(o)?o=S[a]=b(x,{children:o}):o.constructor===d&&o.__b?o=S[a]=b(o.type,o.props,o.key,o.ref,o.__v):S[a]=o,c=a+v,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=ae(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?v--:l==c+1?v++:l!=c&&(l>c?v--:v++,y=1)):(~l||(i>g?v--:i<g&&v++),typeof o.type!=`function`&&(o.__u|=4))):S[a]=null;if(y){for(u=[],f=[],a=0;a<i;a++)if((o=S[a])&&16&o.__u){for(v=0,p=u.length;v<p;)u[m=v+p>>1]<o.__i?v=m+1:p=m;u[v]=o.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:S[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=ee(s)),me(s,s));return r}function ie(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=ie(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=ee(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ae(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function oe(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function se(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||oe(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||oe(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=u[t]||(u[t]=ce(t)),(e.__a||={})[t]=l,a=t!=(t=t.replace(c,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function ce(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[s]==null)n[s]=l++;else if(n[s]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function le(t,n,r,i,a,o,s,c,l,u){var f,m,g,y,b,te,C,w,T,re,ie,ae,oe,se,ce,le,E,pe,ge=n.type;if(n.constructor!==d)return null;128&r.__u&&(l=32&r.__u,f=r.__c.__z)&&(n.__u|=l,m=o=[],f.nodeType==8?c=ue(f,o):o.push(f),c=o[0]||c),(f=e.__b)&&f(n);n:if(typeof ge==`function`){g=s.length;try{if(w=n.props,T=(f=ge.prototype)&&f.render,re=(f=ge.contextType)&&i[f.__c],ie=f?re?re.props.value:f.__:i,(y=r.__c)?(n.__c=y,2&y.__g&&(y.__g|=1)):(T?n.__c=y=new ge(w,ie):(n.__c=y=new S(w,ie),y.constructor=ge,y.render=he),re&&re.sub(y),y.state||(y.state={}),y.__n=i,y.__g|=8,y.__h=[],y.__k=[]),T&&(y.__s||(y.__s=y.state),ge.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=_({},y.__s)),_(y.__s,ge.getDerivedStateFromProps(w,y.__s)))),b=y.props,te=y.state,y.__v=n,r.__c){if(w!==b&&T&&!ge.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(w,ie),n.__v==r.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&!1===y.shouldComponentUpdate(w,y.__s,ie)){n.__v!=r.__v&&(y.props=w,y.state=y.__s,y.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),p.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),c=ee(r);break n}y.componentWillUpdate&&y.componentWillUpdate(w,y.__s,ie),T&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(b,te,C)})}else T&&!ge.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),T&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=ie,y.props=w,y.__P=t,y.__g&=-5,ae=e.__r,oe=T?25:0;do y.__g&=-9,ae&&ae(n),f=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++oe<25);T&&(p.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(i=_({},i,y.getChildContext())),T&&r.__c&&y.getSnapshotBeforeUpdate&&(C=y.getSnapshotBeforeUpdate(b,te)),se=f&&f.type===x&&f.key==null?f.props.children:f,w.__P&&(f=c,a=(t=w.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&me(e,e)}),r.__k=null),c=r.__k?ee(r,0):null),c=ne(t,h(se)?se:[se],n,r,i,a,o,s,c,l,u),w.__P&&(n.__e=null,c=f),n.__u&=-161,m&&m.some(v),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(t){if(s.length=g,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(E=o.indexOf(c||void 0))||(E=o.length);(pe=o[E-1])&&pe.nodeType==8;)E--;for(;E<o.length;E++)if(pe=o[E]){if(o[E]=null,ce){if(pe==le)break}else{if(pe.nodeType!=8)break;pe.data.startsWith(`$s`)&&(le=ue(ce=pe))}}}if(!ce){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ce=c}(f=ue(ce=n.__c.__z||(n.__c.__z=ce)))?(n.__e=ce,c=f):n.__e=c,c&&=c.nextSibling}else o&&o.some(v)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||de(n),e.__e(t,n,r)}}else c=n.__e=fe(r.__e,n,r,i,a,o,s,l,u,t);return(f=e.diffed)&&f(n),c}function ue(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function de(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(de))}function E(t,n,r){for(var i=0;i<r.length;)pe(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function fe(t,n,r,i,a,o,s,c,l,u){var d,p,_,y,b,x,S,te,C=r.props||f,w=n.props,T=n.type;if(T==`svg`?a=`http://www.w3.org/2000/svg`:T==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((b=o[d])&&(T?b.localName==T:b.nodeType==3)){t=b,o[d]=null;break}}if(!t){if(te=u.ownerDocument||document,!T)return te.createTextNode(w);t=te.createElementNS(a,T,w.is?w:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(T){if(u=T==`template`&&t.content||t,o=T==`textarea`&&w.defaultValue!=null?null:o&&g.call(u.childNodes),!c&&o)for(C={},d=0;d<t.attributes.length;d++)C[(b=t.attributes[d]).name]=b.value;for(d in C)b=C[d],d==`dangerouslySetInnerHTML`?_=b:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||se(t,d,null,b,a);for(d in w)b=w[d],d==`children`?y=b:d==`dangerouslySetInnerHTML`?p=b:d==`value`?x=b:d==`checked`?S=b:c&&typeof b!=`function`||C[d]===b||se(t,d,b,C[d],a);p?(c||_&&(p.__html==_.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(_&&(t.textContent=``),(T==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&m.test(T))&&(a=`http://www.w3.org/1999/xhtml`),ne(u,h(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&ee(r,0),c,l),o&&o.some(v)),c&&T!=`textarea`||(d=`value`,T==`progress`&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(T!=`progress`||x)||se(t,d,x,C[d],a),d=`checked`,S!=null&&S!=t[d]&&se(t,d,S,C[d],a))}else C===w||c&&t.data==w||(t.data=w);return t}function pe(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function me(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||pe(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&me(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=ue(i,o=[]))&&(i==t.__e&&o.some(v),v(a),v(i)),r||v(t.__e),t.__e=t.__c=t.__=null}function he(e,t,n){return this.constructor(e,n)}function ge(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=b(x,{children:[t]}),a=[],o=[],le(n,n.__k,i||f,f,n.namespaceURI,i?null:n.firstChild?g.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),E(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var i,o,s;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((s=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),s=1),s&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw a=0,e}},t=0,n=function(e){return e!=null&&e.constructor===d},S.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=_({},this.state)),typeof e==`function`&&(e=e(_({},n),this.props)),e&&(_(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},S.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},S.prototype.render=x,r=[],a=0,o=function(e,t){return e.__v.__b-t.__v.__b},s=Symbol(),c=/(PointerCapture)$|Capture$/i,l=0,u={};var _e,D,ve,ye,be=Object.is,xe=0,Se=[],Ce=[],O=e,we=O.__b,Te=O.__r,Ee=O.diffed,De=O.__c,Oe=O.unmount,ke=O.__;function Ae(e,t){O.__h&&O.__h(D,e,xe||t),xe=0;var n=D.__H||(D.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function je(e,t){var n=Ae(_e++,3);!O.__s&&Be(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,D.__H.__h.push(n))}function Me(e){return xe=5,Ne(function(){return{current:e}},[])}function Ne(e,t){var n=Ae(_e++,7);return Be(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Pe(){var e;do{for(;e=Ce.shift();)try{Re(e)}catch(t){O.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=Se.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Re),t.__h.some(ze),t.__h=[]}catch(n){t.__h=[],O.__e(n,e.__v)}}}while(Ce.length)}O.__b=function(e){D=null,we&&we(e)},O.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ke&&ke(e,t)},O.__r=function(e){Te&&Te(e),_e=0;var t=(D=e.__c).__H;t&&(ve==D?D.__h=[]:(t.__h.some(Re),t.__h.some(ze),_e=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),ve=D},O.diffed=function(e){Ee&&Ee(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Le(Se.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),ve=D=null},O.__c=function(e,t){t.some(function(e){try{e.__h.some(Re),e.__h=e.__h.filter(function(e){return!e.__||ze(e)})}catch(t){e.__h=[function(){throw t}]}}),De&&De(e,t)},O.unmount=function(e){Oe&&Oe(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,Le(Ce.push(r))}else Re(r)}catch(e){t=e}}),r.__H=void 0,t&&O.__e(t,r.__v))};var Fe=typeof requestAnimationFrame==`function`;function Ie(e){var t,n=function(){clearTimeout(r),Fe&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Fe&&(t=requestAnimationFrame(n))}function Le(e){e!=1&&ye==O.requestAnimationFrame||((ye=O.requestAnimationFrame)||Ie)(Pe)}function Re(e){var t=D,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),D=t}function ze(e){var t=D;e.__c=e.__(),D=t}function Be(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!be(t,e[n])})}var Ve=Symbol.for(`preact-signals`);function He(){if(qe>1)qe--;else{var e,t=!1;for((function(){var e=Ze;for(Ze=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();Ke!==void 0;){var n=Ke;for(Ke=void 0,Je++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&et(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(Je=0,qe--,t)throw e}}function Ue(e){if(qe>0)return e();Xe=++Ye,qe++;try{return e()}finally{He()}}var We,k=void 0;function Ge(e){var t=k,n=We;k=void 0,We=void 0;try{return e()}finally{k=t,We=n}}var Ke=void 0,qe=0,Je=0,Ye=0,Xe=0,Ze=void 0,Qe=0;function $e(e){if(k!==void 0){var t=e.n;if(t===void 0||t.t!==k)return t={i:0,S:e,p:k.s,n:void 0,t:k,e:void 0,x:void 0,r:t},k.s!==void 0&&(k.s.n=t),k.s=t,e.n=t,32&k.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=k.s,t.n=void 0,k.s.n=t,k.s=t),t}}function A(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}A.prototype.brand=Ve,A.prototype.h=function(){return!0},A.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?Ge(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},A.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Ge(function(){var e;(e=t.Z)==null||e.call(t)}))}},A.prototype.subscribe=function(e){var t=this;return lt(function(){var n=t.value;Ge(function(){return e(n)})},{name:`sub`})},A.prototype.valueOf=function(){return this.value},A.prototype.toString=function(){return this.value+``},A.prototype.toJSON=function(){return this.value},A.prototype.peek=function(){var e=this;return Ge(function(){return e.value})},Object.defineProperty(A.prototype,"value",{get:function(){var e=$e(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Je>100)throw Error(`Cycle detected`);(function(e){qe!==0&&Je===0&&e.l!==Xe&&(e.l=Xe,Ze={S:e,v:e.v,i:e.i,o:Ze})})(this),this.v=e,this.i++,Qe++,qe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{He()}}}});function j(e,t){return new A(e,t)}function et(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function tt(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function nt(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function rt(e,t){A.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Qe-1,this.f=4}rt.prototype=new A,rt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Qe))return!0;if(this.g=Qe,this.f|=1,this.i>0&&!et(this))return this.f&=-2,!0;var e=k;try{tt(this),k=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return k=e,nt(this),this.f&=-2,!0},rt.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}A.prototype.S.call(this,e)},rt.prototype.U=function(e){if(this.t!==void 0&&(A.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},rt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(rt.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=$e(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function it(e,t){return new rt(e,t)}function at(e){var t=e.j;if(e.j=void 0,typeof t==`function`){qe++;var n=k;k=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,ot(e),t}finally{k=n,He()}}}function ot(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,at(e)}function st(e){if(k!==this)throw Error(`Out-of-order effect`);nt(this),k=e,this.f&=-2;try{8&this.f&&ot(this)}finally{He()}}function ct(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,We&&We.push(this)}ct.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},ct.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,at(this),tt(this),qe++;var e=k;return k=this,st.bind(this,e)},ct.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ke,Ke=this)},ct.prototype.d=function(){this.f|=8,1&this.f||ot(this)},ct.prototype.dispose=function(){this.d()};function lt(e,t){var n=new ct(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var ut,dt,ft,pt=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,mt=[],ht=[];lt(function(){ut=this.N})();function gt(t,n){e[t]=n.bind(null,e[t]||function(){})}function _t(e){if(ft){var t=ft;ft=void 0,t()}ft=e&&e.S()}function vt(e){var t=this,r=e.data,i=M(r);i.name=`ReactiveDom`,i.value=r;var a=Ne(function(){for(var e=t,r=t.__v;r=r.__;)if(r.__c){r.__c.__$f|=4;break}var a=it(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=it(function(){return!Array.isArray(a.value)&&!n(a.value)}),s=lt(function(){if(this.N=Tt,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}vt.displayName=`ReactiveTextNode`,Object.defineProperties(A.prototype,{constructor:{configurable:!0,value:y(x,null).constructor},type:{configurable:!0,value:vt},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),gt(`__b`,function(e,t){if(_t(),dt=void 0,typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof A&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),gt(`__r`,function(e,t){if(e(t),t.type!==x){_t();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return lt(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;pt&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),dt=r,_t(n)}}),gt(`__e`,function(e,t,n,r){_t(),dt=void 0,e(t,n,r)}),gt(`diffed`,function(e,t){_t(),dt=void 0;var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=yt(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function yt(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=j(n);return{o:function(e,t){a.value=e,r=t},d:lt(function(){this.N=Tt;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}gt(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),gt(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),S.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function M(e,t){return Ne(function(){return j(e,t)},[])}var bt=typeof requestAnimationFrame>`u`?setTimeout:function(e){var t=function(){clearTimeout(n),cancelAnimationFrame(r),e()},n=setTimeout(t,35),r=requestAnimationFrame(t)},xt=function(e){queueMicrotask(function(){queueMicrotask(e)})};function St(){Ue(function(){for(var e;e=mt.shift();)ut.call(e)})}function Ct(){mt.push(this)===1&&(e.requestAnimationFrame||bt)(St)}function wt(){Ue(function(){for(var e;e=ht.shift();)ut.call(e)})}function Tt(){ht.push(this)===1&&(e.requestAnimationFrame||xt)(wt)}function Et(e,t){var n=Me(e);n.current=e;var r=dt;je(function(){return lt(function(){if(this.N=Ct,!(r&&8&r.__$f))return n.current()},t)},[])}var N=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new N(`
    fragment AlertLine on Alert {
  id
  typology
  version
  explanation
  partCount
  factCount
  recordedAt
  state
  stepCount
  outcome
  assignedTo {
    name
  }
}
    `,{fragmentName:`AlertLine`}),new N(`
    fragment Part on MatchedPart {
  part
  thing {
    __typename
    id
    ... on Person {
      fullName
      bornOn
    }
    ... on Organization {
      name
      country
    }
    ... on Case {
      number
    }
  }
}
    `,{fragmentName:`Part`}),new N(`
    fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
    `,{fragmentName:`Source`}),new N(`
    fragment Rest on MatchedFact {
  kind
  account
  validFrom
  validTo
  document {
    ...Source
  }
}
    fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}`,{fragmentName:`Rest`}),new N(`
    fragment Changed on AlertChange {
  __typename
  ... on AlertChanged {
    alert
    state
    stepCount
  }
  ... on Contradiction {
    reason
  }
}
    `,{fragmentName:`Changed`}),new N(`
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
    `,{fragmentName:`CaseNamed`}),new N(`
    fragment Entry on AccountEntry {
  __typename
  id
  number
  account
  status
  validFrom
  validTo
  case {
    ...CaseNamed
  }
  article {
    code
    name
  }
  region {
    code
    name
    nameKk
    nameRu
  }
  place {
    description
    latitude
    longitude
  }
  documents {
    ...Source
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}`,{fragmentName:`Entry`}),new N(`
    fragment Entries on AccountEntryConnection {
  nodes {
    ...Entry
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Entry on AccountEntry {
  __typename
  id
  number
  account
  status
  validFrom
  validTo
  case {
    ...CaseNamed
  }
  article {
    code
    name
  }
  region {
    code
    name
    nameKk
    nameRu
  }
  place {
    description
    latitude
    longitude
  }
  documents {
    ...Source
  }
}`,{fragmentName:`Entries`}),new N(`
    fragment Named on Subject {
  __typename
  id
  ... on Person {
    fullName
    bornOn
  }
  ... on Organization {
    name
    country
  }
}
    `,{fragmentName:`Named`}),new N(`
    fragment End on PathEnd {
  __typename
  ... on Person {
    id
    fullName
    bornOn
  }
  ... on Organization {
    id
    name
    country
  }
  ... on Case {
    ...CaseNamed
  }
  ... on Contact {
    contactKind: kind
    value
  }
  ... on Identifier {
    identifierKind: kind
    value
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}`,{fragmentName:`End`}),new N(`
    fragment Step on Hop {
  kind
  factCount
  source {
    ...End
  }
  target {
    ...End
  }
  facts {
    kind
    isReversed
    validFrom
    validTo
    role
    kinship
    sharePercent
    amount {
      majorUnits
      currency
    }
    document {
      ...Source
    }
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment End on PathEnd {
  __typename
  ... on Person {
    id
    fullName
    bornOn
  }
  ... on Organization {
    id
    name
    country
  }
  ... on Case {
    ...CaseNamed
  }
  ... on Contact {
    contactKind: kind
    value
  }
  ... on Identifier {
    identifierKind: kind
    value
  }
}`,{fragmentName:`Step`}),new N(`
    fragment About on Subject {
  identities {
    fullName
    script
    bornOn
    validFrom
    validTo
  }
  identifiers {
    kind
    value
  }
  contacts {
    kind
    value
  }
  region {
    name
    nameKk
    nameRu
  }
}
    `,{fragmentName:`About`}),new N(`
    fragment Drafted on TypologyOutcome {
  __typename
  ... on TypologyChanged {
    number
    state
  }
  ... on Contradiction {
    reason
  }
}
    `,{fragmentName:`Drafted`});var Dt=new N(`
    query AccountList($filter: AccountEntryFilter!, $after: String) {
  accountEntries(filter: $filter, first: 25, after: $after) {
    totalCount
    nodes {
      ...Entry
      subject {
        ...Named
      }
      material {
        title
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Named on Subject {
  __typename
  id
  ... on Person {
    fullName
    bornOn
  }
  ... on Organization {
    name
    country
  }
}
fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Entry on AccountEntry {
  __typename
  id
  number
  account
  status
  validFrom
  validTo
  case {
    ...CaseNamed
  }
  article {
    code
    name
  }
  region {
    code
    name
    nameKk
    nameRu
  }
  place {
    description
    latitude
    longitude
  }
  documents {
    ...Source
  }
}`),Ot=new N(`
    query Accounts {
  specialAccounts {
    code
    title
    legalBasis
    form
    termDays
    retentionYears
    isPublished
    suppliers
  }
}
    `),kt=new N(`
    query Completeness($since: PartialDate!, $until: PartialDate!, $after: String) {
  dataQuality(since: $since, until: $until, first: 50, after: $after) {
    nodes {
      period
      supplier {
        code
        name
      }
      completeness {
        form
        field
        documents
        filled
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `),At=new N(`
    query Alerts($which: AlertFilter, $after: String) {
  alerts(filter: $which, first: 20, after: $after) {
    totalCount
    nodes {
      ...AlertLine
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment AlertLine on Alert {
  id
  typology
  version
  explanation
  partCount
  factCount
  recordedAt
  state
  stepCount
  outcome
  assignedTo {
    name
  }
}`),jt=new N(`
    query Alert($id: ID!) {
  alert(id: $id) {
    ...AlertLine
    parts {
      ...Part
    }
    facts {
      ...Rest
    }
    steps {
      number
      state
      outcome
      reason
      recipient
      recordedAt
      by {
        name
      }
      assignedTo {
        name
      }
    }
  }
}
    fragment AlertLine on Alert {
  id
  typology
  version
  explanation
  partCount
  factCount
  recordedAt
  state
  stepCount
  outcome
  assignedTo {
    name
  }
}
fragment Part on MatchedPart {
  part
  thing {
    __typename
    id
    ... on Person {
      fullName
      bornOn
    }
    ... on Organization {
      name
      country
    }
    ... on Case {
      number
    }
  }
}
fragment Rest on MatchedFact {
  kind
  account
  validFrom
  validTo
  document {
    ...Source
  }
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}`),Mt=new N(`
    mutation AssignAlert($alert: ID!, $stepCount: Int!) {
  assignAlert(alert: $alert, stepCount: $stepCount) {
    ...Changed
  }
}
    fragment Changed on AlertChange {
  __typename
  ... on AlertChanged {
    alert
    state
    stepCount
  }
  ... on Contradiction {
    reason
  }
}`),Nt=new N(`
    mutation DecideAlert($alert: ID!, $stepCount: Int!, $outcome: AlertDecision!, $reason: String!) {
  decideAlert(
    alert: $alert
    stepCount: $stepCount
    outcome: $outcome
    reason: $reason
  ) {
    ...Changed
  }
}
    fragment Changed on AlertChange {
  __typename
  ... on AlertChanged {
    alert
    state
    stepCount
  }
  ... on Contradiction {
    reason
  }
}`),Pt=new N(`
    mutation ReportAlert($alert: ID!, $stepCount: Int!, $recipient: String!, $reason: String!) {
  reportAlert(
    alert: $alert
    stepCount: $stepCount
    recipient: $recipient
    reason: $reason
  ) {
    ...Changed
  }
}
    fragment Changed on AlertChange {
  __typename
  ... on AlertChanged {
    alert
    state
    stepCount
  }
  ... on Contradiction {
    reason
  }
}`),Ft=new N(`
    query PersonEntries($id: ID!, $after: String) {
  person(id: $id) {
    entries(first: 50, after: $after) {
      ...Entries
    }
  }
}
    fragment Entries on AccountEntryConnection {
  nodes {
    ...Entry
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Entry on AccountEntry {
  __typename
  id
  number
  account
  status
  validFrom
  validTo
  case {
    ...CaseNamed
  }
  article {
    code
    name
  }
  region {
    code
    name
    nameKk
    nameRu
  }
  place {
    description
    latitude
    longitude
  }
  documents {
    ...Source
  }
}`),It=new N(`
    query OrganizationEntries($id: ID!, $after: String) {
  organization(id: $id) {
    entries(first: 50, after: $after) {
      ...Entries
    }
  }
}
    fragment Entries on AccountEntryConnection {
  nodes {
    ...Entry
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Entry on AccountEntry {
  __typename
  id
  number
  account
  status
  validFrom
  validTo
  case {
    ...CaseNamed
  }
  article {
    code
    name
  }
  region {
    code
    name
    nameKk
    nameRu
  }
  place {
    description
    latitude
    longitude
  }
  documents {
    ...Source
  }
}`),Lt=new N(`
    query CaseEntries($id: ID!, $after: String) {
  case(id: $id) {
    entries(first: 50, after: $after) {
      ...Entries
    }
  }
}
    fragment Entries on AccountEntryConnection {
  nodes {
    ...Entry
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Entry on AccountEntry {
  __typename
  id
  number
  account
  status
  validFrom
  validTo
  case {
    ...CaseNamed
  }
  article {
    code
    name
  }
  region {
    code
    name
    nameKk
    nameRu
  }
  place {
    description
    latitude
    longitude
  }
  documents {
    ...Source
  }
}`),Rt=new N(`
    query Expansion($id: ID!, $kinds: [HopKind!], $most: Int!) {
  expansion(of: $id, filter: {kinds: $kinds}, limit: $most) {
    hops {
      ...Step
    }
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Step on Hop {
  kind
  factCount
  source {
    ...End
  }
  target {
    ...End
  }
  facts {
    kind
    isReversed
    validFrom
    validTo
    role
    kinship
    sharePercent
    amount {
      majorUnits
      currency
    }
    document {
      ...Source
    }
  }
}
fragment End on PathEnd {
  __typename
  ... on Person {
    id
    fullName
    bornOn
  }
  ... on Organization {
    id
    name
    country
  }
  ... on Case {
    ...CaseNamed
  }
  ... on Contact {
    contactKind: kind
    value
  }
  ... on Identifier {
    identifierKind: kind
    value
  }
}`);new N(`
    query Me {
  me {
    name
    role
    right
    accounts
    request
  }
}
    `);var zt=new N(`
    query Paths($between: [ID!]!, $maxHops: Int!, $choice: PathChoice!, $without: [ID!]) {
  connections(
    between: $between
    maxHops: $maxHops
    choice: $choice
    filter: {without: $without}
  ) {
    unconnected
    paths {
      length
      strength
      hops {
        ...Step
      }
    }
    cut {
      reason
      count
      things {
        ...End
      }
    }
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}
fragment Step on Hop {
  kind
  factCount
  source {
    ...End
  }
  target {
    ...End
  }
  facts {
    kind
    isReversed
    validFrom
    validTo
    role
    kinship
    sharePercent
    amount {
      majorUnits
      currency
    }
    document {
      ...Source
    }
  }
}
fragment End on PathEnd {
  __typename
  ... on Person {
    id
    fullName
    bornOn
  }
  ... on Organization {
    id
    name
    country
  }
  ... on Case {
    ...CaseNamed
  }
  ... on Contact {
    contactKind: kind
    value
  }
  ... on Identifier {
    identifierKind: kind
    value
  }
}`),Bt=new N(`
    query Search($text: String!, $kind: Sought, $after: String) {
  search(text: $text, kind: $kind, first: 20, after: $after) {
    totalCount
    nodes {
      probability
      verdict
      isFormer
      identity {
        fullName
      }
      subject {
        ...Named
        region {
          name
          nameKk
          nameRu
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment Named on Subject {
  __typename
  id
  ... on Person {
    fullName
    bornOn
  }
  ... on Organization {
    name
    country
  }
}`),Vt=new N(`
    query Person($id: ID!) {
  person(id: $id) {
    ...Named
    ...About
  }
}
    fragment Named on Subject {
  __typename
  id
  ... on Person {
    fullName
    bornOn
  }
  ... on Organization {
    name
    country
  }
}
fragment About on Subject {
  identities {
    fullName
    script
    bornOn
    validFrom
    validTo
  }
  identifiers {
    kind
    value
  }
  contacts {
    kind
    value
  }
  region {
    name
    nameKk
    nameRu
  }
}`),Ht=new N(`
    query Organization($id: ID!) {
  organization(id: $id) {
    ...Named
    ...About
  }
}
    fragment Named on Subject {
  __typename
  id
  ... on Person {
    fullName
    bornOn
  }
  ... on Organization {
    name
    country
  }
}
fragment About on Subject {
  identities {
    fullName
    script
    bornOn
    validFrom
    validTo
  }
  identifiers {
    kind
    value
  }
  contacts {
    kind
    value
  }
  region {
    name
    nameKk
    nameRu
  }
}`),Ut=new N(`
    query Case($id: ID!) {
  case(id: $id) {
    ...CaseNamed
    closedOn
    articles {
      code
      name
    }
    region {
      name
      nameKk
      nameRu
    }
    official {
      name
      post
      agency {
        name
      }
    }
    document {
      ...Source
    }
  }
}
    fragment CaseNamed on Case {
  __typename
  id
  number
  kind
  status
  openedOn
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}`),Wt=new N(`
    query LinkCounts($id: ID!) {
  expansion(of: $id, limit: 1) {
    counts {
      kind
      isReversed
      count
    }
  }
}
    `),Gt=new N(`
    query Typologies {
  typologies {
    code
    name
    looksFor
    source
    parameters {
      name
      says
      default
      least
      most
    }
    versions {
      number
      state
      reason
      draftedBy
      recordedAt
      parameters {
        name
        value
      }
    }
  }
}
    `),Kt=new N(`
    query DryRun($code: String!, $parameters: [TypologyNumberInput!]) {
  dryRunTypology(code: $code, parameters: $parameters, limit: 10) {
    total
    looked
    passedOver
    cut
    matches {
      key
      explanation
      partCount
      factCount
      parts {
        ...Part
      }
      facts {
        ...Rest
      }
    }
  }
}
    fragment Part on MatchedPart {
  part
  thing {
    __typename
    id
    ... on Person {
      fullName
      bornOn
    }
    ... on Organization {
      name
      country
    }
    ... on Case {
      number
    }
  }
}
fragment Rest on MatchedFact {
  kind
  account
  validFrom
  validTo
  document {
    ...Source
  }
}
fragment Source on Document {
  id
  number
  form
  eventOn
  receivedOn
  sha256
  supplier {
    name
  }
}`),qt=new N(`
    mutation DraftTypology($code: String!, $parameters: [TypologyNumberInput!]!, $reason: String!) {
  draftTypology(code: $code, parameters: $parameters, reason: $reason) {
    ...Drafted
  }
}
    fragment Drafted on TypologyOutcome {
  __typename
  ... on TypologyChanged {
    number
    state
  }
  ... on Contradiction {
    reason
  }
}`),Jt=new N(`
    mutation PublishTypology($code: String!, $number: Int!) {
  publishTypology(code: $code, number: $number) {
    ...Drafted
  }
}
    fragment Drafted on TypologyOutcome {
  __typename
  ... on TypologyChanged {
    number
    state
  }
  ... on Contradiction {
    reason
  }
}`),Yt=new N(`
    mutation RunTypology($code: String!) {
  runTypology(code: $code) {
    number
    total
    looked
    passedOver
    cut
    known
    alerts
  }
}
    `),Xt=`esep:session`,Zt={token:``,request:``,official:``},P=j({...Zt,...JSON.parse(sessionStorage.getItem(Xt)??`{}`)}),F=it(()=>P.value.token!==``),Qt=j([]),$t=j([]),en=class extends Error{code;constructor(e,t){super(t),this.code=e}};function tn(e){sessionStorage.setItem(Xt,JSON.stringify(e)),$t.value=[],P.value=e}async function nn(){let e=await fetch(`/demo-officials`).catch(()=>void 0);Qt.value=e?.ok?await e.json():[]}async function rn(e){let t=e===``?void 0:await fetch(`/demo-officials/${e}`,{method:`POST`}),n=t?.ok?await t.json():void 0;tn(n?{token:n.token,request:n.request??``,official:e}:Zt)}var an=e=>tn({...Zt,token:e.trim()});async function I(e,t,n){let{token:r,request:i}=P.value,a=performance.now(),o;try{o=await(await fetch(`/graphql`,{method:`POST`,signal:n??null,headers:{"Content-Type":`application/json`,Accept:`application/json`,...r&&{Authorization:`Bearer ${r}`},...i&&{"Esep-Request":i}},body:JSON.stringify({query:e.toString(),variables:t})})).json()}catch(e){throw e instanceof DOMException&&e.name===`AbortError`?e:new en(`UNREACHABLE`,``)}performance.measure(`esep:answer`,{start:a});let s=o.errors?.[0];if(s||!o.data)throw new en(s?.extensions?.code??`INTERNAL_ERROR`,s?.message??``);return o.extensions?.look!==void 0&&($t.value=[...$t.value,o.extensions]),o.data}var on={"12.3.1":[`Қылмыстық жауаптылық`,`Уголовная ответственность`,`Criminal responsibility`],"12.3.2":[`Дактилоскопиялық есеп`,`Дактилоскопический учёт`,`Fingerprint cards`],"12.3.3":[`Іздеудегі адамдар`,`Разыскиваемые лица`,`Wanted persons`],"12.3.4":[`Хабарсыз кеткендер`,`Без вести пропавшие`,`Missing persons`],"12.3.5":[`Танылмаған мәйіттер`,`Неопознанные трупы`,`Unidentified corpses`],"12.3.6":[`Әкімшілік жауаптылық`,`Административная ответственность`,`Administrative responsibility`],"12.3.6-2":[`Шетелде сотталғандар`,`Осуждённые за рубежом`,`Convicted abroad`],"12.3.7":[`Әрекетке қабілетсіздер`,`Недееспособные`,`Legal incapacity`],"12.3.8":[`Құқығынан айырылғандар`,`Лишённые права`,`Disqualified persons`],"12.3.9":[`Сыбайлас жемқорлық`,`Коррупционные правонарушения`,`Corruption infractions`],"12.3.10":[`Мемлекеттік бақылау`,`Государственный контроль`,`State control`],"12.3.10-1":[`Террористік қызмет`,`Террористическая деятельность`,`Terrorist activity`],"12.3.11":[`Экстремизм`,`Экстремизм`,`Extremism`],"12.3.11-1":[`Тәртіптік теріс қылық`,`Дисциплинарные проступки`,`Disciplinary offences`],"12.3.12":[`Теріс себеппен босатылғандар`,`Уволенные по отрицательным мотивам`,`Negative dismissals`],"12.3.13":[`Жол-көлік оқиғалары`,`Дорожно-транспортные происшествия`,`Road accidents`],"12.3.14":[`Атқарушылық борыштар`,`Долги по исполнительным документам`,`Enforcement debts`],"12.3.15":[`Іздеудегі борышкерлер`,`Разыскиваемые должники`,`Wanted debtors`],"12.3.16":[`Ақшаны жылыстату`,`Отмывание денег`,`Money laundering`],"12.3.16-1":[`Кәмелетке толмағандарға қарсы`,`Против несовершеннолетних`,`Offences against minors`],"12.3.16-2":[`Туыстарынан айырылғандар`,`Утратившие связь с родственниками`,`Lost contact with relatives`],"12.3.16-3":[`Өзі туралы айта алмайтындар`,`Не могущие сообщить о себе`,`Unidentified persons`],"12.3.17":[`Тәркіленген сомалар`,`Конфискованные суммы`,`Confiscated amounts`],"12.3.18":[`Құқықтық көмек`,`Правовая помощь`,`Legal assistance`]},sn={title:[`Зерттеуші`,`Обозреватель`,`Explorer`],about:[`Құқықтық статистика және арнайы есепке алу`,`Правовая статистика и специальные учёты`,`State legal statistics and special accounts`],pages:[`Беттер`,`Страницы`,`Pages`],quality:[`Тәртіп`,`Дисциплина`,`Discipline`],official:[`Қызметкер`,`Сотрудник`,`Official`],chooseOfficial:[`қызметкерді таңдаңыз…`,`выберите сотрудника…`,`choose an official…`],token:[`Токен`,`Токен`,`Token`],signedIn:[`кірді`,`вход выполнен`,`signed in`],notSignedIn:[`кірмеген`,`вход не выполнен`,`not signed in`],language:[`Тіл`,`Язык`,`Language`],skip:[`Графқа өту`,`Перейти к графу`,`Skip to the graph`],search:[`Іздеу`,`Поиск`,`Search`],searchHint:[`Аты-жөні, кез келген жазумен`,`Имя, любым письмом`,`A name, in any script`],anyone:[`Барлығы`,`Все`,`Anybody`],persons:[`Адамдар`,`Лица`,`Persons`],organizations:[`Ұйымдар`,`Организации`,`Organizations`],asking:[`Сұралуда…`,`Запрашивается…`,`Asking…`],foundCount:[`Табылды: {count}`,`Найдено: {count}`,`{count} found`],nothingFound:[`Ешкім табылмады.`,`Никто не найден.`,`Nobody was found.`],more:[`Тағы көрсету`,`Показать ещё`,`Show more`],formerly:[`бұрынғы аты: {name}`,`прежнее имя: {name}`,`formerly {name}`],backToResults:[`Нәтижелерге оралу`,`К результатам`,`Back to results`],welcome:[`Қалай бастау керек`,`С чего начать`,`How to begin`],welcome1:[`Жоғарыдан қызметкерді таңдаңыз: оның құқықтарымен сұралады.`,`Выберите сотрудника вверху: вопросы задаются с его правами.`,`Choose an official above: questions are asked with that official's rights.`],welcome2:[`Естіген атыңызды теріп, адамды ашыңыз.`,`Введите имя, как его услышали, и откройте человека.`,`Type a name as you heard it, and open the person.`],welcome3:[`Байланыстарын ашып, суретін және дәйексөздерін сақтаңыз.`,`Раскройте связи, сохраните картину и список источников.`,`Follow the links, and keep the picture with its citations.`],names:[`Аттары`,`Имена`,`Names`],numbers:[`Нөмірлері`,`Номера`,`Identifiers`],contacts:[`Байланыс деректері`,`Контакты`,`Contacts`],accounts:[`Есепке алу`,`Учёты`,`Accounts`],wholeAccount:[`Бүкіл есепке алу`,`Весь учёт`,`The whole account`],noEntries:[`Жазба жоқ.`,`Записей нет.`,`No entries.`],itsLinks:[`Байланыстары`,`Связи`,`Links`],noLinks:[`Байланыс жоқ.`,`Связей нет.`,`No links.`],born:[`туған күні {date}`,`дата рождения {date}`,`born {date}`],region:[`Өңір`,`Регион`,`Region`],inProduction:[`Іс кімде`,`В производстве`,`In production of`],articles:[`Баптары`,`Статьи`,`Articles`],opened:[`ашылған күні {date}`,`открыто {date}`,`opened {date}`],case:[`Іс`,`Дело`,`Case`],document:[`Құжат`,`Документ`,`Document`],supplier:[`Ұсынушы`,`Представил`,`Supplier`],notThere:[`Реестр бұл туралы сізге ештеңе көрсетпейді.`,`Реестр ничего об этом вам не показывает.`,`The registry shows you nothing of this.`],expand:[`Жаю`,`Раскрыть`,`Expand`],expandOf:[`Байланыстарын жаю: {name}`,`Раскрыть связи: {name}`,`Expand the links of {name}`],atMost:[`Ең көбі`,`Не более`,`At most`],cancel:[`Болдырмау`,`Отмена`,`Cancel`],pin:[`Бекіту`,`Закрепить`,`Pin`],unpin:[`Босату`,`Открепить`,`Unpin`],hide:[`Жасыру`,`Скрыть`,`Hide`],hiddenNow:[`{name} жасырылды.`,`Скрыто: {name}.`,`{name} is hidden.`],showAll:[`Жасырылғанды көрсету ({count})`,`Показать скрытое ({count})`,`Show hidden ({count})`],undo:[`Кері қайтару`,`Отменить`,`Undo`],redo:[`Қайталау`,`Вернуть`,`Redo`],fit:[`Сыйғызу`,`Вместить`,`Fit`],zoomIn:[`Жақындату`,`Приблизить`,`Zoom in`],zoomOut:[`Алыстату`,`Отдалить`,`Zoom out`],save:[`Сақтау`,`Сохранить`,`Save view`],open:[`Ашу`,`Открыть`,`Open view`],picture:[`Сурет`,`Картина`,`Picture`],citations:[`Дәйексөздер`,`Источники`,`Citations`],looks:[`Қарау жазбасындағы нөмірлер`,`Номера в журнале просмотров`,`Numbers in the record of looks`],noView:[`Бұл файл сақталған көрініс емес.`,`Этот файл не сохранённый вид.`,`This file is no saved view.`],clear:[`Тазарту`,`Очистить`,`Clear`],close:[`Жабу`,`Закрыть`,`Close`],views:[`Көріністер`,`Виды`,`Views`],actions:[`Әрекеттер`,`Действия`,`Actions`],tabGraph:[`Граф`,`Граф`,`Graph`],tabTable:[`Кесте`,`Таблица`,`Table`],tabTimeline:[`Уақыт`,`Время`,`Timeline`],tabMap:[`Карта`,`Карта`,`Map`],tabPaths:[`Жолдар`,`Пути`,`Paths`],graphLabel:[`Граф: {things}, {ties}. Жебелер жылжытады, + және − ауқымын өзгертеді, N мен B нысаннан нысанға өтеді, Enter ашады, E жаяды, P бекітеді, H жасырады, F сыйғызады.`,`Граф: {things}, {ties}. Стрелки двигают, + и − меняют масштаб, N и B ведут от объекта к объекту, Enter открывает, E раскрывает, P закрепляет, H скрывает, F вмещает.`,`Graph of {things} and {ties}. Arrows move it, + and − zoom, N and B go from thing to thing, Enter opens, E expands, P pins, H hides, F fits.`],emptyGraph:[`Мұнда ашқаныңыз және онымен байланысты нәрселер көрінеді.`,`Здесь появится то, что вы откроете, и то, что с ним связано.`,`What you open appears here, with what it is linked to.`],things:[`{count} нысан`,`{count} объектов`,`{count} things`],thingsOne:[`{count} нысан`,`{count} объект`,`{count} thing`],thingsFew:[`{count} нысан`,`{count} объекта`,`{count} things`],linksOne:[`{count} байланыс`,`{count} связь`,`{count} link`],linksFew:[`{count} байланыс`,`{count} связи`,`{count} links`],links:[`{count} байланыс`,`{count} связей`,`{count} links`],came:[`Қосылды: {things}`,`Добавлено: {things}`,`{things} added`],nothingNew:[`Жаңа ештеңе жоқ.`,`Ничего нового.`,`Nothing new.`],tableLinks:[`Байланыстар`,`Связи`,`Links`],tableThings:[`Нысандар`,`Объекты`,`Things`],tableEntries:[`Жазбалар`,`Записи`,`Entries`],from:[`Кімнен`,`От`,`From`],link:[`Байланыс`,`Связь`,`Link`],to:[`Кімге`,`К`,`To`],since:[`Бастап`,`С`,`Since`],until:[`Дейін`,`По`,`Until`],kind:[`Түрі`,`Вид`,`Kind`],name:[`Атауы`,`Название`,`Name`],detail:[`Мәлімет`,`Сведения`,`Detail`],linksCount:[`Байланыс саны`,`Число связей`,`Links`],account:[`Есепке алу`,`Учёт`,`Account`],number:[`Нөмірі`,`Номер`,`Number`],status:[`Күйі`,`Состояние`,`Status`],whom:[`Кім туралы`,`О ком`,`Whom`],tableOf:[`Кестеде`,`В таблице`,`Rows`],emptyTable:[`Көрсетілетін ештеңе жоқ.`,`Показывать нечего.`,`There is nothing to show.`],rowsCut:[`Алғашқы {shown} көрсетілген, барлығы {all}.`,`Показаны первые {shown} из {all}.`,`The first {shown} of {all} are shown.`],places:[`{count} орын`,`{count} мест`,`{count} places`],placesOne:[`{count} орын`,`{count} место`,`{count} place`],placesFew:[`{count} орын`,`{count} места`,`{count} places`],noPlaces:[`Ашылған нысандардың жазбаларында орын көрсетілмеген.`,`В записях об открытых объектах места не указаны.`,`No entry of what you opened names a place.`],withoutDate:[`Күні жоқ: {count}.`,`Без даты: {count}.`,`Without a date: {count}.`],pathsNeedTwo:[`Алдымен екі адамды, ұйымды немесе істі ашыңыз.`,`Сначала откройте двух лиц, организации или дела.`,`First open two persons, organizations or cases.`],hops:[`Қадам саны, ең көбі`,`Шагов, не более`,`Steps, at most`],choice:[`Қай жолдар`,`Какие пути`,`Which paths`],findPaths:[`Жолдарды табу`,`Найти пути`,`Find paths`],noPath:[`{hops} қадамға дейінгі жол табылмады.`,`Путей до {hops} шагов не найдено.`,`No path of up to {hops} steps was found.`],notThrough:[`Жасырылған {count} нысан арқылы өтпейді.`,`Не через скрытые объекты ({count}).`,`Not through what is hidden ({count}).`],steps:[`{count} қадам`,`{count} шагов`,`{count} steps`],stepsOne:[`{count} қадам`,`{count} шаг`,`{count} step`],stepsFew:[`{count} қадам`,`{count} шага`,`{count} steps`],strength:[`беріктігі {strength}`,`сила {strength}`,`strength {strength}`],showInGraph:[`Графта көрсету`,`Показать в графе`,`Show in the graph`],showAllPaths:[`Барлығын графта көрсету`,`Показать все в графе`,`Show all in the graph`],any:[`кез келген`,`любой`,`any`],show:[`Көрсету`,`Показать`,`Show`],article:[`Бап`,`Статья`,`Article`],discipline:[`Есепке алу тәртібі`,`Учётно-регистрационная дисциплина`,`Accounting and registration discipline`],completenessOf:[`Соңғы {months} айдағы құжаттардың толықтығы.`,`Полнота документов за последние {months} месяцев.`,`How full the documents of the last {months} months are.`],toQuality:[`Барлық ұйымдар`,`Все органы`,`All bodies`],nothingReceived:[`Бұл айларда құжат келмеді.`,`За эти месяцы документов не было.`,`No document came in these months.`],field:[`Өріс`,`Поле`,`Field`],filled:[`Толтырылған`,`Заполнено`,`Filled`],documents:[`Құжаттар`,`Документы`,`Documents`],alerts:[`Дабылдар`,`Сигналы`,`Alerts`],alertIs:[`Дабылдың күйі: {state}.`,`Состояние сигнала: {state}.`,`The alert is {state}.`],chooseAlert:[`Дабылды таңдаңыз.`,`Выберите сигнал.`,`Choose an alert.`],version:[`{number}-нұсқа`,`версия {number}`,`version {number}`],parts:[`Кімдер туралы`,`О ком`,`Whom it is about`],notTold:[`көрсетілмейді`,`не показывается`,`not shown`],restsOn:[`Негіздері ({count})`,`На чём основан ({count})`,`What it rests on ({count})`],review:[`Қарау`,`Рассмотрение`,`Review`],takeUp:[`Қарауға алу`,`Взять на рассмотрение`,`Take it up`],decision:[`Шешім`,`Решение`,`Decision`],decide:[`Шешу`,`Решить`,`Decide`],reason:[`Себебі`,`Причина`,`Reason`],recipient:[`Алушы`,`Получатель`,`Recipient`],report:[`Хабарлау`,`Сообщить`,`Report`],reviewAlerts:[`Дабылдарды қарау`,`Рассмотреть сигналы`,`Review alerts`],tune:[`Типологияларды баптау`,`Настроить типологии`,`Tune typologies`],chooseTypology:[`Типологияны таңдаңыз.`,`Выберите типологию.`,`Choose a typology.`],tryOut:[`Сынап көру`,`Испытать`,`Try out`],keepNumbers:[`Осы сандармен жаңа нұсқа`,`Новая версия с этими числами`,`A version with these numbers`],draft:[`Нұсқа жасау`,`Составить версию`,`Draft the version`],publish:[`Жариялау`,`Опубликовать`,`Publish`],run:[`Іске қосу`,`Запустить`,`Run`],versions:[`Нұсқалар`,`Версии`,`Versions`],versionIs:[`{number}-нұсқаның күйі: {state}.`,`Версия {number}: {state}.`,`Version {number} is {state}.`],matchCount:[`Табылды: {count}.`,`Найдено: {count}.`,`{count} found.`],lookedAt:[`Қаралғаны: {looked} / {total}.`,`Просмотрено {looked} из {total}.`,`{looked} of {total} were looked at.`],passedOver:[`Байланысы тым көп: {count}.`,`Пропущено из-за множества связей: {count}.`,`{count} with too many links were passed over.`],raised:[`Жаңа дабыл: {alerts}, бұрыннан белгілі: {known}.`,`Новых сигналов: {alerts}, известных: {known}.`,`{alerts} alerts were raised, {known} were known.`],tryAgain:[`Қайталап көру`,`Попробовать снова`,`Try again`],refusedUNREACHABLE:[`Реестр жауап бермейді. Ол іске қосылып жатқан болар.`,`Реестр не отвечает. Возможно, он запускается.`,`The registry does not answer. It may be starting.`],refusedNOT_SIGNED_IN:[`Алдымен кіріңіз: жоғарыдан қызметкерді таңдаңыз.`,`Сначала войдите: выберите сотрудника вверху.`,`Sign in first: choose an official above.`],refusedNO_GROUND:[`Бұл сұраққа негіз жоқ: берілген сұрау салу керек.`,`Нет основания для этого вопроса: нужен удовлетворённый запрос.`,`There is no ground for this question: it needs a granted request.`],refusedACCESS_DENIED:[`Сіздің рөліңіз бұл сұрақты ашпайды.`,`Ваша роль не открывает этот вопрос.`,`Your role does not open this question.`],refused:[`Реестр жауап бермеді: {code}.`,`Реестр отказал: {code}.`,`The registry refused: {code}. {message}`]},cn=sn,ln=e=>Object.hasOwn(sn,e),un={Person:[`Адам`,`Лицо`,`Person`],Organization:[`Ұйым`,`Организация`,`Organization`],Case:[`Іс`,`Дело`,`Case`],Contact:[`Байланыс`,`Контакт`,`Contact`],Identifier:[`Нөмір`,`Номер`,`Number`],ADDRESS:[`мекенжай`,`адрес`,`address`],PHONE:[`телефон`,`телефон`,`telephone`],RELATED_TO:[`Туыстық`,`Родство`,`Relative`],ASSOCIATED_WITH:[`Таныстық`,`Знакомство`,`Associate`],DIRECTOR_OF:[`Басқарады`,`Руководит`,`Director`],FOUNDER_OF:[`Құрылтайшы`,`Учредитель`,`Founder`],OWNS:[`Иелік етеді`,`Владеет`,`Owns`],PAID:[`Төлем`,`Платёж`,`Paid`],PARTY_TO:[`Істегі рөлі`,`Участие в деле`,`Part in a case`],REACHED_AT:[`Байланыс жолы`,`Адрес или телефон`,`Reached at`],IDENTIFIED_BY:[`Ортақ нөмір`,`Общий номер`,`Same number`],ENTRY:[`Есептегі жазба`,`Запись учёта`,`Entry of an account`],SPOUSE:[`жұбайы`,`супруг`,`spouse`],PARENT:[`ата-анасы`,`родитель`,`parent`],SIBLING:[`бауыры`,`брат или сестра`,`sibling`],SUSPECT:[`күдікті`,`подозреваемый`,`suspect`],ACCUSED:[`айыпталушы`,`обвиняемый`,`accused`],CONVICTED:[`сотталған`,`осуждённый`,`convicted`],VICTIM:[`жәбірленуші`,`потерпевший`,`victim`],WITNESS:[`куә`,`свидетель`,`witness`],CLAIMANT:[`талап қоюшы`,`истец`,`claimant`],DEFENDANT:[`жауапкер`,`ответчик`,`defendant`],DEBTOR:[`борышкер`,`должник`,`debtor`],ACTIVE:[`күшінде`,`действует`,`in force`],CLOSED:[`жабылған`,`закрыта`,`closed`],CRIMINAL:[`қылмыстық`,`уголовное`,`criminal`],CIVIL:[`азаматтық`,`гражданское`,`civil`],ADMINISTRATIVE:[`әкімшілік`,`административное`,`administrative`],SEARCH:[`іздеу`,`розыскное`,`search`],ENFORCEMENT:[`атқарушылық`,`исполнительное`,`enforcement`],OPEN:[`ашық`,`в производстве`,`open`],IN_COURT:[`сотта`,`в суде`,`in court`],DECIDED:[`шешілген`,`решено`,`decided`],TERMINATED:[`тоқтатылған`,`прекращено`,`terminated`],IIN:[`ЖСН`,`ИИН`,`IIN`],BIN:[`БСН`,`БИН`,`BIN`],PASSPORT:[`паспорт`,`паспорт`,`passport`],FOREIGN:[`шетелдік`,`иностранный`,`foreign`],CYRILLIC:[`кирилл`,`кириллица`,`Cyrillic`],LATIN:[`латын`,`латиница`,`Latin`],ARABIC:[`араб`,`арабица`,`Arabic`],ASSIGNED:[`қаралуда`,`на рассмотрении`,`under review`],REPORTED:[`хабарланды`,`сообщено`,`reported`],SUSPICIOUS:[`күмәнді`,`подозрительно`,`suspicious`],EXPLAINED:[`түсіндірілді`,`объяснено`,`explained`],FALSE_HIT:[`жалған`,`ложный`,`false hit`],DRAFT:[`жоба`,`черновик`,`draft`],PUBLISHED:[`жарияланған`,`опубликована`,`published`],RETIRED:[`ескірген`,`заменена`,`retired`],MATCHES:[`Табылғаны тым көп, іздеу тоқтатылды`,`Найдено слишком много, поиск остановлен`,`Too much was found; it stopped`],TIME:[`Уақыт бітті`,`Время вышло`,`Its time was over`],PASSED_OVER:[`Бәрі қаралған жоқ`,`Просмотрено не всё`,`Not everything was looked at`],SHORTEST:[`ең қысқа`,`кратчайшие`,`shortest`],NEXT_SHORTEST:[`ең қысқа және келесі`,`кратчайшие и следующие`,`shortest and next`],STRONGEST:[`ең берік`,`сильнейшие`,`strongest`],HUB:[`Байланысы тым көп нысан`,`Слишком связанные объекты`,`Things with too many links`],TOO_MANY_THINGS:[`Нысан тым көп`,`Слишком много объектов`,`Too many things`],TOO_MANY_LINKS:[`Байланыс тым көп`,`Слишком много связей`,`Too many links`],TOO_MANY_PATHS:[`Жол тым көп`,`Слишком много путей`,`Too many paths`],SAME:[`сол`,`тот же`,`the same`],CANNOT_TELL:[`белгісіз`,`неясно`,`cannot tell`],DIFFERENT:[`басқа`,`другой`,`another`],INVESTIGATOR:[`тергеуші`,`следователь`,`investigator`],COURT:[`сот`,`суд`,`court`],FINANCIAL_MONITORING:[`қаржы мониторингі`,`финансовый мониторинг`,`financial monitoring`],STATISTICIAN:[`статист`,`статистик`,`statistician`],SUBMITTER:[`ұсынушы`,`представляющий`,`submitter`],AUDITOR:[`аудитор`,`аудитор`,`auditor`],CITIZEN:[`азамат`,`гражданин`,`citizen`]},dn=[`kk`,`ru`,`en`],fn={kk:`Қазақша`,ru:`Русский`,en:`English`},pn=`esep:language`,mn=e=>dn.some(t=>t===e);function hn(){let e=localStorage.getItem(pn);return mn(e)?e:navigator.languages.map(e=>e.slice(0,2)).find(mn)??`en`}var L=j(hn());function gn(e){localStorage.setItem(pn,e),document.documentElement.lang=e,L.value=e}var _n=e=>e[dn.indexOf(L.value)]??e[2],R=(e,t={})=>_n(cn[e]).replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e)),vn=(e,t)=>{let n=new Intl.PluralRules(L.value).select(t);return R(`${e}${n===`one`?`One`:n===`few`?`Few`:``}`,{count:B(t)})},z=e=>{let t=un[e];return t?_n(t):e},yn=e=>{let[,t,n]=/^(-?\d+\.\d+) ([A-Z]{3})$/.exec(e)??[];return!t||!n?z(e):`${new Intl.NumberFormat(L.value,{minimumFractionDigits:0,maximumFractionDigits:4}).format(t)} ${n}`},bn=e=>{let t=on[e];return t?_n(t):e},xn=e=>e?{kk:e.nameKk,ru:e.nameRu,en:e.name}[L.value]:``,B=e=>new Intl.NumberFormat(L.value).format(e),Sn=e=>{let t=e>.99,n={maximumFractionDigits:+!!t,roundingMode:t?`floor`:`halfExpand`};return new Intl.NumberFormat(L.value,{style:`percent`,...n}).format(e)};document.documentElement.lang=L.value;var Cn=Symbol.for(`pv`),wn=0;Array.isArray;function V(t,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l&&typeof t!=`function`)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:t,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:Cn,__v:--wn,__i:-1,__u:0};return(a||o)&&(u.__source=a,u.__self=o),e.vnode&&e.vnode(u),u}var Tn=({code:e,message:t})=>{let n=`refused${e}`;return ln(n)?R(n):R(`refused`,{code:e,message:t})},En=new Set([`UNREACHABLE`,`GRAPH_UNAVAILABLE`,`DEADLINE_EXCEEDED`]);function Dn({of:e,again:t}){return V(`div`,{class:`note trouble`,role:`alert`,children:[V(`p`,{children:Tn(e)}),En.has(e.code)&&V(`button`,{type:`button`,onClick:t,children:R(`tryAgain`)})]})}var On=6;function kn(e){let[t=0,n=1]=new Intl.DateTimeFormat(`en-CA`,{timeZone:`Asia/Almaty`,year:`numeric`,month:`2-digit`}).format().split(`-`).map(Number);return new Date(Date.UTC(t,n-1-e)).toISOString().slice(0,7)}async function An(e){let t=new Map;for(let n={since:kn(5),until:kn(0)};;){let{nodes:r,pageInfo:i}=(await I(kt,n)).dataQuality;for(let{field:n,documents:i,filled:a}of r.flatMap(t=>t.completeness.filter(t=>t.form===e))){let e=t.get(n)??{documents:0,filled:0};t.set(n,{documents:e.documents+i,filled:e.filled+a})}if(!i.hasNextPage||!i.endCursor)break;n={...n,after:i.endCursor}}return[...t].map(([e,t])=>({name:e,...t}))}function jn({form:e}){let t=M(void 0);Et(()=>{P.value.token!==``&&(t.value=void 0,An(e).then(e=>t.value=e,e=>{if(!(e instanceof en))throw e;t.value=e}))});let n=t.value;return V(`section`,{class:`completeness`,children:[V(`h2`,{children:R(`discipline`)}),V(`p`,{class:`quiet`,children:[R(`completenessOf`,{months:On}),` `,V(`a`,{href:`/quality`,children:R(`toQuality`)})]}),n===void 0&&V(`p`,{class:`quiet`,role:`status`,children:R(`asking`)}),n instanceof en&&V(`p`,{class:`quiet`,children:Tn(n)}),Array.isArray(n)&&n.length===0&&V(`p`,{class:`quiet`,children:R(`nothingReceived`)}),Array.isArray(n)&&n.length>0&&V(`table`,{children:[V(`thead`,{children:V(`tr`,{children:[V(`th`,{scope:`col`,children:R(`field`)}),V(`th`,{scope:`col`,children:R(`filled`)}),V(`th`,{scope:`col`,children:R(`documents`)})]})}),V(`tbody`,{children:n.map(({name:e,documents:t,filled:n})=>V(`tr`,{children:[V(`th`,{scope:`row`,children:e}),V(`td`,{children:[V(`svg`,{class:`filled`,viewBox:`0 0 100 8`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:[V(`rect`,{class:`all`,width:`100`,height:`8`}),V(`rect`,{class:`part`,width:100*n/t,height:`8`})]}),` `,Sn(n/t)]}),V(`td`,{children:B(t)})]},e))})]})]})}var Mn=[[`/explore`,`title`],[`/alerts`,`alerts`],[`/quality`,`quality`]];function Nn(){return V(x,{children:[V(`strong`,{children:V(`a`,{href:`/explore`,children:`Esep`})}),V(`nav`,{"aria-label":R(`pages`),children:Mn.map(([e,t])=>V(`a`,{href:e,"aria-current":location.pathname===e?`page`:void 0,children:R(t)},e))}),V(`p`,{children:R(`about`)})]})}function Pn({changed:e}){let t=t=>{t.trim()!==P.value.token&&(an(t),e())},n=async t=>{await rn(t),e()},r=Qt.value,{official:i,token:a}=P.value;return V(`header`,{class:`bar`,children:[V(Nn,{}),V(`form`,{autocomplete:`off`,onSubmit:e=>{e.preventDefault(),t(new FormData(e.currentTarget).get(`token`)?.toString()??``)},children:[V(`label`,{children:[V(`span`,{children:R(`language`)}),V(`select`,{id:`language`,value:L.value,onChange:e=>gn(e.currentTarget.value),children:dn.map(e=>V(`option`,{value:e,lang:e,children:fn[e]},e))})]}),r.length>0&&V(`label`,{children:[V(`span`,{children:R(`official`)}),V(`select`,{id:`official`,value:i,onChange:e=>void n(e.currentTarget.value),children:[V(`option`,{value:``,children:R(`chooseOfficial`)}),r.map(e=>V(`option`,{value:e.id,children:e.name},e.id))]})]}),V(`label`,{children:[V(`span`,{children:R(`token`)}),V(`input`,{id:`token`,name:`token`,type:`password`,spellcheck:!1,autocomplete:`off`,value:i===``?a:``,onChange:e=>t(e.currentTarget.value)})]}),V(`output`,{id:`signed-in`,"data-signed-in":String(F.value),children:F.value?R(`signedIn`):R(`notSignedIn`)})]})]})}var Fn={10:[`Абай облысы`,`область Абай`,`Abai Region`],11:[`Ақмола облысы`,`Акмолинская область`,`Akmola Region`],15:[`Ақтөбе облысы`,`Актюбинская область`,`Aktobe Region`],19:[`Алматы облысы`,`Алматинская область`,`Almaty Region`],23:[`Атырау облысы`,`Атырауская область`,`Atyrau Region`],27:[`Батыс Қазақстан облысы`,`Западно-Казахстанская область`,`West Kazakhstan Region`],31:[`Жамбыл облысы`,`Жамбылская область`,`Zhambyl Region`],33:[`Жетісу облысы`,`область Жетісу`,`Zhetisu Region`],35:[`Қарағанды облысы`,`Карагандинская область`,`Karaganda Region`],39:[`Қостанай облысы`,`Костанайская область`,`Kostanay Region`],43:[`Қызылорда облысы`,`Кызылординская область`,`Kyzylorda Region`],47:[`Маңғыстау облысы`,`Мангистауская область`,`Mangystau Region`],55:[`Павлодар облысы`,`Павлодарская область`,`Pavlodar Region`],59:[`Солтүстік Қазақстан облысы`,`Северо-Казахстанская область`,`North Kazakhstan Region`],61:[`Түркістан облысы`,`Туркестанская область`,`Turkistan Region`],62:[`Ұлытау облысы`,`область Ұлытау`,`Ulytau Region`],63:[`Шығыс Қазақстан облысы`,`Восточно-Казахстанская область`,`East Kazakhstan Region`],71:[`Астана қаласы`,`город Астана`,`Astana`],75:[`Алматы қаласы`,`город Алматы`,`Almaty`],79:[`Шымкент қаласы`,`город Шымкент`,`Shymkent`]},In=e=>e.kind===`Contact`||e.kind===`Identifier`,Ln={things:new Map,ties:new Map,entries:new Map,hidden:new Set,pinned:new Set,steps:[]};function Rn(e,t,n){let r=new Map(e.things),i=new Map(e.ties);for(let e of t.things)r.has(e.id)||r.set(e.id,e);for(let e of t.ties)i.has(e.id)||i.set(e.id,e);let a=new Set(e.hidden);return n.do===`open`&&a.delete(n.id),{...e,things:r,ties:i,hidden:a,steps:[...e.steps,n]}}var zn=(e,t,n)=>({...e,entries:new Map(e.entries).set(t,n)}),Bn=(e,t)=>{let n=new Set(e);return n.delete(t)||n.add(t),n},Vn=(e,t)=>({...e,pinned:Bn(e.pinned,t)}),Hn=(e,t)=>({...e,hidden:new Set(e.hidden).add(t)}),Un=e=>({...e,hidden:new Set});function Wn(e){let t=[...e.things.values()].filter(t=>!e.hidden.has(t.id)),n=new Set(t.map(e=>e.id));return{things:t,ties:[...e.ties.values()].filter(e=>n.has(e.source)&&n.has(e.target))}}var Gn=e=>e.__typename===`Person`?{id:e.id,kind:`Person`,label:e.fullName??`…`,detail:e.bornOn??``}:{id:e.id,kind:`Organization`,label:e.name,detail:e.country},Kn=e=>({id:e.id,kind:`Case`,label:e.number,detail:e.openedOn}),qn=(e,t)=>({id:`${t.kind}:${t.value}`,kind:e,label:t.value,detail:t.kind}),Jn=e=>({...e,id:[e.source,e.kind,e.target,e.detail,e.from,e.document?.id??``].join(` `)}),Yn=[`RELATED_TO`,`ASSOCIATED_WITH`,`DIRECTOR_OF`,`FOUNDER_OF`,`OWNS`,`PAID`,`PARTY_TO`,`REACHED_AT`,`IDENTIFIED_BY`,`ENTRY`],Xn=e=>Yn.some(t=>t===e);async function Zn(e,t){let n=await $n(e,t);return n?{of:n}:void 0}async function Qn(e){if(e.counts)return{...e,counts:e.counts};let t=new Map,{expansion:n}=await I(Wt,{id:e.of.id});for(let{kind:e,count:r}of n?.counts??[])t.set(e,(t.get(e)??0)+r);return{...e,counts:t}}async function $n(e,t){return t===`Case`?(await I(Ut,{id:e})).case:t===`Organization`?(await I(Ht,{id:e})).organization:(await I(Vt,{id:e})).person}var er=({of:e})=>e.__typename===`Case`?Kn(e):Gn(e);async function tr(e,t){return e===`Case`?(await I(Lt,t)).case?.entries:e===`Organization`?(await I(It,t)).organization?.entries:(await I(Ft,t)).person?.entries}async function nr(e,t){let n=[];for(let r={id:e};;){let i=await tr(t,r);if(n.push(...i?.nodes??[]),!i?.pageInfo.hasNextPage||!i.pageInfo.endCursor)return n;r={id:e,after:i.pageInfo.endCursor}}}async function rr(e,t,n){return or((await I(Rt,{id:e,kinds:t.filter(Xn),most:n})).expansion?.hops??[])}var ir=async(e,t,n,r)=>(await I(zt,{between:[...e],maxHops:t,choice:n,without:r.slice(0,100)})).connections;function ar(e){return e.__typename===`Case`?Kn(e):e.__typename===`Contact`?qn(e.__typename,{kind:e.contactKind,value:e.value}):e.__typename===`Identifier`?qn(e.__typename,{kind:e.identifierKind,value:e.value}):Gn(e)}function or(e){let t=[],n=[];for(let r of e){if(!r.source||!r.target)continue;let[e,i]=[ar(r.source),ar(r.target)];t.push(e,i);for(let t of r.facts){let r=t.sharePercent==null?``:`${t.sharePercent} %`,a=t.amount?`${t.amount.majorUnits} ${t.amount.currency}`:r;n.push(Jn({source:t.isReversed?i.id:e.id,target:t.isReversed?e.id:i.id,kind:t.kind,detail:t.role??t.kinship??a,from:t.validFrom??``,to:t.validTo??``,document:t.document??null}))}}return{things:t,ties:n}}var H=j({before:[],now:Ln,after:[]}),U=it(()=>H.value.now),W=it(()=>Wn(U.value)),sr=it(()=>H.value.before.length>0),cr=it(()=>H.value.after.length>0),G=j(``),K=j(`graph`),lr=j(void 0),ur=j(``);function dr(e){let{before:t,now:n}=H.value;e!==n&&(H.value={before:[...t,n].slice(-100),now:e,after:[]})}function fr(e){H.value={...H.value,now:e}}function pr(){let{before:e,now:t,after:n}=H.value,r=e.at(-1);r&&(H.value={before:e.slice(0,-1),now:r,after:[t,...n]})}function mr(){let{before:e,now:t,after:n}=H.value,r=n[0];r&&(H.value={before:[...e,t],now:r,after:n.slice(1)})}function hr(){H.value={before:[],now:Ln,after:[]},G.value=``,lr.value=void 0}var q=j(void 0),J=j(void 0),gr=j(0),_r=j(void 0),vr=0;async function Y(e){gr.peek()===0&&(J.value=void 0),gr.value=gr.peek()+1;try{await e()}catch(t){if(t instanceof DOMException&&t.name===`AbortError`)return;if(!(t instanceof en))throw t;J.value={refusal:t,again:()=>void Y(e)}}finally{gr.value=gr.peek()-1}}async function yr(e){if(In(e))return xr(e.id);let t=++vr;G.value=e.id,q.value=`asking`,U.value.things.has(e.id)||dr(Rn(U.value,{things:[e],ties:[]},{do:`open`,id:e.id,kind:e.kind}));let n=Y(async()=>{let t=await nr(e.id,e.kind);U.value.things.has(e.id)&&fr(zn(U.value,e.id,t))});await Y(async()=>{let n=await Zn(e.id,e.kind);t===vr&&(q.value=n??`nothing`);let r=n&&await Qn(n);r&&t===vr&&(q.value=r)}),await n,t===vr&&q.value===`asking`&&(q.value=`nothing`)}async function br(e,t){await Y(async()=>{let n=await Zn(e,t);n?yr(er(n)):ur.value=R(`notThere`)})}function xr(e){let t=U.value.things.get(e);if(t&&!In(t))return void yr(t);vr+=1,G.value=e,q.value=void 0}async function Sr(e){let t=U.value.things.get(e);if(!t||In(t))return;let n=q.value;await Y(async()=>{let r=typeof n==`object`&&n.of.id===e?n:await Zn(e,t.kind),i=r&&await Qn(r);_r.value=i,i&&typeof q.value==`object`&&q.value.of.id===e&&(q.value=i)})}async function Cr(e,t,n){let{id:r}=e.of;await Y(async()=>{let e=performance.now();wr(await rr(r,t,n),{do:`expand`,id:r,kinds:t,most:n}),requestAnimationFrame(()=>requestAnimationFrame(()=>performance.measure(`esep:expansion`,{start:e})))})}function wr(e,t){let n=U.value.things.size;dr(Rn(U.value,e,t));let r=U.value.things.size-n;ur.value=r>0?R(`came`,{things:r}):R(`nothingNew`)}var Tr=e=>dr(Vn(U.value,e));function Er(e){dr(Hn(U.value,e)),ur.value=R(`hiddenNow`,{name:U.value.things.get(e)?.label??``}),G.value===e&&(G.value=``,q.value=void 0)}var Dr=()=>dr(Un(U.value));async function Or(e,t){for(let t of e)await Y(async()=>{if(t.do===`open`){let e=await Zn(t.id,t.kind);if(!e)return;dr(Rn(U.value,{things:[er(e)],ties:[]},t)),fr(zn(U.value,t.id,await nr(t.id,t.kind)))}else if(t.do===`expand`)dr(Rn(U.value,await rr(t.id,t.kinds,t.most),t));else{let e=await ir(t.between,t.hops,t.choice,t.without);dr(Rn(U.value,or(e.paths.flatMap(e=>e.hops)),t))}});dr({...U.value,...t}),K.value=`graph`}var kr=`\\d{4}(-\\d{2}(-\\d{2})?)?`,Ar=(e,t)=>{let n=t?new FormData(t):void 0,r=e=>n?.get(e)?.toString().trim()||null,i=r(`status`);return{accounts:[e],status:i===`ACTIVE`||i===`CLOSED`?i:null,region:r(`region`),article:r(`article`),since:r(`since`),until:r(`until`)}};function jr({code:e}){let t=M(void 0),n=M(void 0),r=M(Ar(e,void 0)),i=M(!1),a=async(e,n)=>{i.value=!0,r.value=e,await Y(async()=>{let{accountEntries:r}=await I(Dt,{filter:e,after:n?.pageInfo.endCursor??null});t.value={...r,nodes:[...n?.nodes??[],...r.nodes]}}),i.value=!1};return Et(()=>{P.value.token!==``&&(Y(async()=>{n.value=(await I(Ot,{})).specialAccounts.find(t=>t.code===e)}),a(Ar(e,void 0)))}),document.title=`${bn(e)} · Esep`,V(x,{children:[V(Pn,{changed:()=>{t.value=void 0,J.value=void 0}}),V(`main`,{class:`account`,children:[V(`p`,{class:`quiet`,children:V(`a`,{href:`/explore`,children:[`← `,R(`title`)]})}),V(`h1`,{children:[bn(e),` `,V(`small`,{children:e})]}),n.value?.title&&V(`p`,{class:`law`,lang:`en`,children:[`“`,n.value.title,`” `,V(`cite`,{children:n.value.legalBasis})]}),!F.value&&V(`p`,{class:`note`,children:R(`welcome1`)}),J.value&&V(Dn,{of:J.value.refusal,again:J.value.again}),F.value&&V(x,{children:[V(Mr,{submit:t=>void a(Ar(e,t))}),V(`p`,{class:`quiet`,role:`status`,children:i.value?R(`asking`):t.value?R(`foundCount`,{count:B(t.value.totalCount)}):``}),t.value&&t.value.nodes.length>0&&V(Nr,{list:t.value}),t.value?.pageInfo.hasNextPage&&V(`button`,{type:`button`,onClick:()=>void a(r.value,t.value),children:R(`more`)}),n.value?.form&&V(jn,{form:n.value.form})]})]})]})}function Mr({submit:e}){return V(`form`,{class:`filters`,onSubmit:t=>{t.preventDefault(),e(t.currentTarget)},children:[V(`label`,{children:[V(`span`,{children:R(`status`)}),V(`select`,{name:`status`,children:[V(`option`,{value:``,children:R(`any`)}),V(`option`,{value:`ACTIVE`,children:z(`ACTIVE`)}),V(`option`,{value:`CLOSED`,children:z(`CLOSED`)})]})]}),V(`label`,{children:[V(`span`,{children:R(`region`)}),V(`select`,{name:`region`,children:[V(`option`,{value:``,children:R(`any`)}),Object.entries(Fn).map(([e,t])=>V(`option`,{value:e,children:_n(t)},e))]})]}),V(`label`,{children:[V(`span`,{children:R(`article`)}),V(`input`,{name:`article`,placeholder:`CC-190`,maxLength:20})]}),V(`label`,{children:[V(`span`,{children:R(`since`)}),V(`input`,{name:`since`,placeholder:`2024-01`,pattern:kr,maxLength:10})]}),V(`label`,{children:[V(`span`,{children:R(`until`)}),V(`input`,{name:`until`,placeholder:`2025-12`,pattern:kr,maxLength:10})]}),V(`button`,{class:`main`,children:R(`show`)})]})}function Nr({list:e}){return V(`div`,{class:`scrolls`,tabIndex:0,role:`region`,"aria-label":R(`tableEntries`),children:V(`table`,{children:[V(`thead`,{children:V(`tr`,{children:[`number`,`whom`,`status`,`since`,`until`,`region`,`article`,`document`,`supplier`].map(e=>V(`th`,{scope:`col`,children:R(e)},e))})}),V(`tbody`,{children:e.nodes.map(e=>{let t=e.subject?Gn(e.subject):void 0;return V(`tr`,{children:[V(`td`,{class:`date`,children:e.number}),V(`td`,{children:t?V(`a`,{href:`/explore#${t.kind}:${t.id}`,children:t.label}):e.material?.title??``}),V(`td`,{class:`date`,children:z(e.status)}),V(`td`,{class:`date`,children:e.validFrom}),V(`td`,{class:`date`,children:e.validTo??``}),V(`td`,{children:xn(e.region)}),V(`td`,{class:`date`,title:e.article?.name,children:e.article?.code??``}),V(`td`,{class:`date`,children:e.documents.map(e=>V(`div`,{title:`SHA-256 ${e.sha256}`,children:e.number},e.id))}),V(`td`,{children:e.documents[0]?.supplier?.name??``})]},e.id)})})]})})}var Pr=e=>e?e.__typename===`Person`?e.fullName??`…`:e.__typename===`Organization`?e.name:e.__typename===`Case`?e.number:z(e.__typename):R(`notTold`),Fr=new Set([`Person`,`Organization`,`Case`]);function Ir({of:{parts:e,facts:t,factCount:n}}){return V(x,{children:[V(`h3`,{children:R(`parts`)}),V(`ul`,{class:`plain`,children:e.map(({part:e,thing:t},n)=>V(`li`,{children:[V(`small`,{class:`part`,children:e}),` `,t&&Fr.has(t.__typename)?V(`a`,{href:`/explore#${t.__typename}:${t.id}`,children:Pr(t)}):Pr(t)]},n))}),V(`h3`,{children:R(`restsOn`,{count:B(n)})}),V(`ul`,{class:`plain`,children:t.map((e,t)=>V(`li`,{children:[e.account?bn(e.account):z(e.kind),` `,V(`small`,{children:[e.validFrom&&`${e.validFrom} – ${e.validTo??`…`}`,e.document?.number,e.document?.supplier?.name].filter(Boolean).join(` · `)})]},t))})]})}var Lr=async()=>(await I(Gt,{})).typologies,Rr=({versions:e})=>e.find(e=>e.state===`PUBLISHED`);function zr({chosen:e}){let t=M([]);return Et(()=>{P.value.token!==``&&Y(async()=>void(t.value=await Lr()))}),V(`ol`,{class:`results`,children:t.value.map(t=>V(`li`,{children:V(`button`,{type:`button`,class:`alert`,"aria-pressed":e.value?.code===t.code,onClick:()=>e.value=t,children:[V(`b`,{lang:`en`,children:t.name}),V(`small`,{lang:`en`,children:t.looksFor})]})},t.code))})}function Br({of:e,said:t,raised:n}){return e.value?V(Vr,{of:e,one:e.value,said:t,raised:n},e.value.code):V(`p`,{class:`empty`,children:R(`chooseTypology`)})}function Vr({of:e,one:t,said:n,raised:r}){let i=M(void 0),{code:a}=t,o=async e=>{i.value=`asking`,await Y(async()=>void(i.value=(await I(Kt,{code:a,parameters:e})).dryRunTypology)),i.value===`asking`&&(i.value=void 0)},s=t=>Y(async()=>{let r=await t();n.value=r.__typename===`Contradiction`?r.reason:R(`versionIs`,{number:r.number,state:z(r.state)}),e.value=(await Lr()).find(e=>e.code===a)}),c=()=>Y(async()=>{let e=(await I(Yt,{code:a})).runTypology;n.value=[R(`raised`,{alerts:e.alerts.length,known:B(e.known)}),Ur(e)].join(` `),await r()});return V(`article`,{"aria-labelledby":`typology-title`,children:[V(`h2`,{id:`typology-title`,lang:`en`,children:t.name}),V(`p`,{lang:`en`,children:[t.looksFor,` `,V(`small`,{children:t.source})]}),V(Hr,{one:t,tried:o,drafted:(e,t)=>s(async()=>(await I(qt,{code:a,parameters:e,reason:t})).draftTypology)}),i.value===`asking`?V(`p`,{class:`quiet`,role:`status`,children:R(`asking`)}):i.value&&V(Wr,{run:i.value}),V(`h3`,{children:R(`versions`)}),V(`ol`,{class:`plain`,children:t.versions.map(e=>V(`li`,{class:`row`,children:[V(`b`,{children:R(`version`,{number:e.number})}),` `,V(`span`,{children:z(e.state)}),V(`small`,{children:[e.parameters.map(({name:e,value:t})=>`${e} ${t}`).join(`, `),e.reason,e.draftedBy].filter(Boolean).join(` · `)}),e.state===`DRAFT`&&V(`button`,{type:`button`,onClick:()=>void s(async()=>(await I(Jt,{code:a,number:e.number})).publishTypology),children:R(`publish`)}),e.state===`PUBLISHED`&&V(`button`,{type:`button`,onClick:()=>void c(),children:R(`run`)})]},e.number))})]})}function Hr({one:e,tried:t,drafted:n}){let r=Me(null),i=new Map(Rr(e)?.parameters.map(({name:e,value:t})=>[e,t])),a=()=>{let t=new FormData(r.current??void 0);return e.parameters.map(({name:e})=>({name:e,value:Number(t.get(e))}))};return V(x,{children:[V(`form`,{class:`next`,ref:r,onSubmit:e=>{e.preventDefault(),t(a())},children:[e.parameters.map(({name:e,says:t,least:n,most:r,...a})=>V(`label`,{children:[V(`span`,{children:[V(`span`,{lang:`en`,children:t}),` `,V(`small`,{children:[n,` – `,r]})]}),V(`input`,{name:e,type:`number`,required:!0,min:n,max:r,value:i.get(e)??a.default})]},e)),V(`button`,{class:`main`,children:R(`tryOut`)})]}),V(`details`,{children:[V(`summary`,{children:V(`span`,{children:R(`keepNumbers`)})}),V(`form`,{class:`next`,onSubmit:e=>{e.preventDefault(),r.current?.reportValidity()&&n(a(),String(new FormData(e.currentTarget).get(`reason`)))},children:[V(`label`,{children:[R(`reason`),` `,V(`textarea`,{name:`reason`,required:!0,rows:2,minLength:10,maxLength:500})]}),V(`button`,{children:R(`draft`)})]})]})]})}var Ur=({total:e,looked:t,passedOver:n,cut:r})=>[R(`lookedAt`,{looked:B(t),total:B(e)}),n>0?R(`passedOver`,{count:B(n)}):``,r?`${z(r)}.`:``].filter(Boolean).join(` `);function Wr({run:e}){return V(`section`,{class:`matches`,children:[V(`p`,{class:`quiet`,role:`status`,children:[R(`matchCount`,{count:B(e.matches.length)}),` `,Ur(e)]}),e.matches.map(e=>V(`details`,{children:[V(`summary`,{children:V(`span`,{lang:`en`,children:e.explanation})}),V(Ir,{of:e})]},e.key))]})}var Gr=[`OPEN`,`ASSIGNED`,`DECIDED`,`REPORTED`],Kr=[`SUSPICIOUS`,`EXPLAINED`,`FALSE_HIT`];function qr(){let e=M(void 0),t=M(void 0),n=M(null),r=M(``),i=M(void 0),a=M(!1),o=async t=>{let r={which:{state:n.value},after:t?.pageInfo.endCursor??null};await Y(async()=>{let{alerts:n}=await I(At,r);e.value={...n,nodes:[...t?.nodes??[],...n.nodes]}})},s=e=>Y(async()=>{t.value=(await I(jt,{id:e})).alert??void 0});return Et(()=>{P.value.token!==``&&n.value!==void 0&&o()}),document.title=`${R(`alerts`)} · Esep`,V(x,{children:[V(Pn,{changed:()=>{e.value=t.value=i.value=void 0,r.value=``,J.value=void 0}}),V(`main`,{class:`explorer alerts`,children:[V(`aside`,{children:[V(`h1`,{children:R(`alerts`)}),!F.value&&V(`p`,{class:`quiet`,children:R(`welcome1`)}),J.value&&V(Dn,{of:J.value.refusal,again:J.value.again}),F.value&&V(Jr,{isTuning:a}),a.value&&F.value&&V(zr,{chosen:i}),V(`div`,{class:`whole list`,hidden:a.value||!F.value,children:[V(Yr,{state:n}),e.value&&V(`p`,{class:`quiet`,role:`status`,children:R(`foundCount`,{count:B(e.value.totalCount)})}),V(`ol`,{class:`results`,children:e.value?.nodes.map(e=>V(`li`,{children:V(`button`,{type:`button`,class:`alert`,"aria-pressed":t.value?.id===e.id,onClick:()=>void s(e.id),children:[V(`b`,{children:e.typology}),V(`span`,{class:`status ${e.state===`OPEN`?`ACTIVE`:``}`,children:z(e.state)}),V(`small`,{lang:`en`,children:e.explanation})]})},e.id))}),e.value?.pageInfo.hasNextPage&&V(`button`,{type:`button`,onClick:()=>void o(e.value),children:R(`more`)})]})]}),V(`section`,{class:`stage review`,children:[V(`p`,{role:`status`,class:`quiet`,children:r.value}),a.value?V(Br,{of:i,said:r,raised:o}):t.value?V(Xr,{alert:t.value,take:(e,t)=>Y(async()=>{let n=await t();r.value=n.__typename===`Contradiction`?n.reason:R(`alertIs`,{state:z(n.state)}),await s(e),await o()})}):V(`p`,{class:`empty`,children:R(`chooseAlert`)})]})]})]})}function Jr({isTuning:e}){return V(`fieldset`,{class:`switch`,children:[V(`legend`,{class:`only-heard`,children:R(`views`)}),[[!1,`reviewAlerts`],[!0,`tune`]].map(([t,n])=>V(`label`,{children:[V(`input`,{type:`radio`,name:`task`,checked:e.value===t,onChange:()=>e.value=t}),R(n)]},n))]})}function Yr({state:e}){return V(`label`,{class:`choice`,children:[R(`status`),` `,V(`select`,{name:`state`,value:e.value??``,onChange:t=>e.value=Gr.find(e=>e===t.currentTarget.value)??null,children:[V(`option`,{value:``,children:R(`any`)}),Gr.map(e=>V(`option`,{value:e,children:z(e)},e))]})]})}function Xr({alert:e,take:t}){return V(`article`,{"aria-labelledby":`alert-title`,children:[V(`h2`,{id:`alert-title`,children:[e.typology,` `,V(`small`,{children:R(`version`,{number:e.version})})]}),V(`p`,{lang:`en`,children:e.explanation}),V(Ir,{of:e}),V(`h3`,{children:R(`review`)}),V(`ol`,{class:`plain`,children:e.steps.map(e=>V(`li`,{children:[V(`b`,{children:z(e.state)}),` `,e.outcome&&z(e.outcome),` `,V(`small`,{children:[e.recordedAt.slice(0,16).replace(`T`,` `),e.by?.name,e.recipient,e.reason].filter(Boolean).join(` · `)})]},e.number))}),V(Zr,{alert:e,take:t})]})}function Zr({alert:e,take:t}){let n={alert:e.id,stepCount:e.stepCount};if(e.state===`OPEN`){let r=async()=>(await I(Mt,n)).assignAlert;return V(`button`,{type:`button`,class:`main`,onClick:()=>void t(e.id,r),children:R(`takeUp`)})}let r=e.state===`DECIDED`&&e.outcome===`SUSPICIOUS`;if(e.state!==`ASSIGNED`&&!r)return null;let i=i=>{let a=new FormData(i),o=String(a.get(`reason`)),s=Kr.find(e=>e===a.get(`outcome`))??`EXPLAINED`,c=String(a.get(`recipient`));t(e.id,async()=>r?(await I(Pt,{...n,recipient:c,reason:o})).reportAlert:(await I(Nt,{...n,outcome:s,reason:o})).decideAlert)};return V(`form`,{class:`next`,onSubmit:e=>{e.preventDefault(),i(e.currentTarget)},children:[r?V(`label`,{children:[R(`recipient`),` `,V(`input`,{name:`recipient`,required:!0,minLength:2,maxLength:200})]}):V(`label`,{children:[R(`decision`),` `,V(`select`,{name:`outcome`,children:Kr.map(e=>V(`option`,{value:e,children:z(e)},e))})]}),V(`label`,{children:[R(`reason`),` `,V(`textarea`,{name:`reason`,required:!0,rows:3,minLength:10,maxLength:2e3})]}),V(`button`,{class:`main`,children:R(r?`report`:`decide`)})]})}var Qr=(e,t)=>e?`${e} – ${t??`…`}`:``;function $r(){let e=q.value,t=U.value.things.get(G.value);return e===`asking`?V(`p`,{class:`quiet`,role:`status`,children:R(`asking`)}):e===`nothing`?V(`p`,{class:`quiet`,role:`status`,children:R(`notThere`)}):e===void 0?t?V(ri,{thing:t}):null:V(`article`,{class:`card`,"aria-labelledby":`card-title`,children:[V(ei,{thing:er(e)}),V(ni,{thing:er(e)}),e.of.__typename===`Case`?V(ai,{one:e.of}):V(ii,{subject:e.of}),V(oi,{known:e}),V(si,{entries:U.value.entries.get(e.of.id)})]})}function ei({thing:e}){let t=Me(null);return je(()=>{document.activeElement===document.body&&t.current?.focus()},[e.id]),V(`header`,{children:[V(`span`,{class:`mark ${e.kind}`,"aria-hidden":`true`}),V(`h2`,{id:`card-title`,ref:t,tabIndex:-1,children:e.label}),V(`p`,{children:[z(e.kind),e.detail&&` · ${e.kind===`Person`?R(`born`,{date:e.detail}):z(e.detail)}`]})]})}function ti(e){Er(e),document.getElementById(`tab-${K.value}`)?.focus()}function ni({thing:e}){let t=W.value.things.some(t=>t.id===e.id);return V(`div`,{class:`actions`,role:`group`,"aria-label":R(`actions`),children:[!In(e)&&V(`button`,{type:`button`,class:`main`,onClick:()=>void Sr(e.id),children:R(`expand`)}),V(`button`,{type:`button`,"aria-pressed":U.value.pinned.has(e.id),onClick:()=>Tr(e.id),children:R(U.value.pinned.has(e.id)?`unpin`:`pin`)}),V(`button`,{type:`button`,disabled:!t,onClick:()=>ti(e.id),children:R(`hide`)})]})}function ri({thing:e}){let t=W.value.ties.filter(t=>t.target===e.id||t.source===e.id);return V(`article`,{class:`card`,"aria-labelledby":`card-title`,children:[V(ei,{thing:e}),V(ni,{thing:e}),V(`ul`,{class:`plain`,children:t.map(t=>{let n=U.value.things.get(t.source===e.id?t.target:t.source);return n&&V(`li`,{children:V(`button`,{type:`button`,class:`link`,onClick:()=>void yr(n),children:n.label})},t.id)})})]})}function ii({subject:e}){return V(`dl`,{children:[e.identifiers.map(e=>[V(`dt`,{children:z(e.kind)}),V(`dd`,{class:`code`,children:e.value})]),e.region&&[V(`dt`,{children:R(`region`)}),V(`dd`,{children:xn(e.region)})],e.contacts.map(e=>[V(`dt`,{children:z(e.kind)}),V(`dd`,{children:e.value})]),e.identities.length>1&&[V(`dt`,{children:R(`names`)}),V(`dd`,{children:V(`ul`,{class:`plain`,children:e.identities.map(e=>V(`li`,{children:[e.fullName,` `,V(`small`,{children:[z(e.script),Qr(e.validFrom,e.validTo)].join(` · `)})]}))})})]]})}function ai({one:e}){return V(`dl`,{children:[V(`dt`,{children:R(`kind`)}),V(`dd`,{children:z(e.kind)}),V(`dt`,{children:R(`status`)}),V(`dd`,{children:z(e.status)}),V(`dt`,{children:R(`since`)}),V(`dd`,{children:Qr(e.openedOn,e.closedOn)}),e.region&&[V(`dt`,{children:R(`region`)}),V(`dd`,{children:xn(e.region)})],e.official&&[V(`dt`,{children:R(`inProduction`)}),V(`dd`,{children:`${e.official.name}, ${e.official.agency?.name??``}`})],e.articles.length>0&&[V(`dt`,{children:R(`articles`)}),V(`dd`,{children:e.articles.map(e=>V(`span`,{title:e.name,children:[e.code,` `]}))})]]})}function oi({known:e}){let t=e.counts&&[...e.counts];return V(`section`,{children:[V(`h3`,{children:R(`itsLinks`)}),t?t.length===0?V(`p`,{class:`quiet`,children:R(`noLinks`)}):V(`ul`,{class:`counts`,children:t.map(([e,t])=>V(`li`,{children:[V(`span`,{children:z(e)}),` `,V(`b`,{children:t})]},e))}):V(`p`,{class:`quiet`,children:R(`asking`)})]})}function si({entries:e}){let t=new Map;for(let n of e??[])t.set(n.account,[...t.get(n.account)??[],n]);let n=[...t].sort(([,e],[,t])=>t.length-e.length);return V(`section`,{children:[V(`h3`,{children:R(`accounts`)}),n.length===0&&V(`p`,{class:`quiet`,children:R(e?`noEntries`:`asking`)}),n.map(([e,t])=>V(`details`,{open:n.length<4,children:[V(`summary`,{children:[V(`span`,{children:[bn(e),` `,V(`small`,{children:e})]}),` `,V(`b`,{children:t.length})]}),V(`a`,{class:`all`,href:`/account/${e}`,children:R(`wholeAccount`)}),V(`ul`,{class:`entries`,children:t.map(e=>V(ci,{entry:e},e.id))})]},e))]})}function ci({entry:e}){let[t]=e.documents;return V(`li`,{children:[V(`b`,{children:e.number}),` `,V(`span`,{class:`status ${e.status}`,children:z(e.status)}),V(`small`,{children:[Qr(e.validFrom,e.validTo),e.article?.code,xn(e.region)].filter(Boolean).join(` · `)}),e.case&&V(`button`,{type:`button`,class:`link`,onClick:()=>e.case&&void yr(Kn(e.case)),children:[R(`case`),` `,e.case.number]}),t&&V(`small`,{children:[R(`document`),` `,t.number,`, `,t.supplier?.name??``]})]})}var li=[20,50,100,200,500],ui=100;function di(){let e=_r.value;return e?V(fi,{of:e}):null}function fi({of:e}){let t=Me(null);je(()=>t.current?.showModal(),[]);let n=[...e.counts],r=t=>{let n=new FormData(t);Cr(e,n.getAll(`kind`).map(String),Number(n.get(`most`)))};return V(`dialog`,{ref:t,"aria-labelledby":`expand-title`,onClose:()=>_r.value=void 0,children:V(`form`,{method:`dialog`,onSubmit:e=>{e.preventDefault(),r(e.currentTarget),t.current?.close()},children:[V(`h2`,{id:`expand-title`,children:R(`expandOf`,{name:er(e).label})}),n.length===0&&V(`p`,{children:R(`noLinks`)}),V(`ul`,{class:`choices`,children:n.map(([e,t])=>V(`li`,{children:V(`label`,{children:[V(`input`,{type:`checkbox`,name:`kind`,value:e,checked:!0}),` `,V(`span`,{children:z(e)}),` `,V(`b`,{children:B(t)})]})},e))}),V(`label`,{children:[R(`atMost`),` `,V(`select`,{name:`most`,children:li.map(e=>V(`option`,{value:e,selected:e===ui,children:e},e))})]}),V(`div`,{class:`actions`,children:[V(`button`,{class:`main`,disabled:n.length===0,children:R(`expand`)}),V(`button`,{type:`button`,onClick:()=>t.current?.close(),children:R(`cancel`)})]})]})})}function pi(e){let t=+this._x.call(null,e),n=+this._y.call(null,e);return mi(this.cover(t,n),t,n,e)}function mi(e,t,n,r){if(isNaN(t)||isNaN(n))return e;var i,a=e._root,o={data:r},s=e._x0,c=e._y0,l=e._x1,u=e._y1,d,f,p,m,h,g,_,v;if(!a)return e._root=o,e;for(;a.length;)if((h=t>=(d=(s+l)/2))?s=d:l=d,(g=n>=(f=(c+u)/2))?c=f:u=f,i=a,!(a=a[_=g<<1|h]))return i[_]=o,e;if(p=+e._x.call(null,a.data),m=+e._y.call(null,a.data),t===p&&n===m)return o.next=a,i?i[_]=o:e._root=o,e;do i=i?i[_]=[,,,,]:e._root=[,,,,],(h=t>=(d=(s+l)/2))?s=d:l=d,(g=n>=(f=(c+u)/2))?c=f:u=f;while((_=g<<1|h)==(v=(m>=f)<<1|p>=d));return i[v]=a,i[_]=o,e}function hi(e){Array.isArray(e)||(e=Array.from(e));let t=e.length,n=new Float64Array(t),r=new Float64Array(t),i=1/0,a=i,o=-i,s=o;for(let c=0,l,u,d;c<t;++c)isNaN(u=+this._x.call(null,l=e[c]))||isNaN(d=+this._y.call(null,l))?n[c]=NaN:(n[c]=u,r[c]=d,u<i&&(i=u),u>o&&(o=u),d<a&&(a=d),d>s&&(s=d));if(i>o||a>s)return this;this.cover(i,a).cover(o,s);for(let i=0;i<t;++i)mi(this,n[i],r[i],e[i]);return this}function gi(e,t){if(isNaN(e=+e)||isNaN(t=+t))return this;var n=this._x0,r=this._y0,i=this._x1,a=this._y1;if(isNaN(n))i=(n=Math.floor(e))+1,a=(r=Math.floor(t))+1;else{for(var o=i-n||1,s=this._root,c,l;n>e||e>=i||r>t||t>=a;)switch(l=(t<r)<<1|e<n,c=[,,,,],c[l]=s,s=c,o*=2,l){case 0:i=n+o,a=r+o;break;case 1:n=i-o,a=r+o;break;case 2:i=n+o,r=a-o;break;case 3:n=i-o,r=a-o}this._root&&this._root.length&&(this._root=s)}return this._x0=n,this._y0=r,this._x1=i,this._y1=a,this}function _i(){var e=[];return this.visit(function(t){if(!t.length)do e.push(t.data);while(t=t.next)}),e}function vi(e){return arguments.length?this.cover(+e[0][0],+e[0][1]).cover(+e[1][0],+e[1][1]):isNaN(this._x0)?void 0:[[this._x0,this._y0],[this._x1,this._y1]]}function X(e,t,n,r,i){this.node=e,this.x0=t,this.y0=n,this.x1=r,this.y1=i}function yi(e,t,n){var r,i=this._x0,a=this._y0,o,s,c,l,u=this._x1,d=this._y1,f=[],p=this._root,m,h;for(p&&f.push(new X(p,i,a,u,d)),n==null?n=1/0:(i=e-n,a=t-n,u=e+n,d=t+n,n*=n);m=f.pop();)if(!(!(p=m.node)||(o=m.x0)>u||(s=m.y0)>d||(c=m.x1)<i||(l=m.y1)<a)){if(p.length){var g=(o+c)/2,_=(s+l)/2;f.push(new X(p[3],g,_,c,l),new X(p[2],o,_,g,l),new X(p[1],g,s,c,_),new X(p[0],o,s,g,_)),(h=(t>=_)<<1|e>=g)&&(m=f[f.length-1],f[f.length-1]=f[f.length-1-h],f[f.length-1-h]=m)}else{var v=e-+this._x.call(null,p.data),y=t-+this._y.call(null,p.data),b=v*v+y*y;if(b<n){var x=Math.sqrt(n=b);i=e-x,a=t-x,u=e+x,d=t+x,r=p.data}}}return r}function bi(e){if(isNaN(u=+this._x.call(null,e))||isNaN(d=+this._y.call(null,e)))return this;var t,n=this._root,r,i,a,o=this._x0,s=this._y0,c=this._x1,l=this._y1,u,d,f,p,m,h,g,_;if(!n)return this;if(n.length)for(;;){if((m=u>=(f=(o+c)/2))?o=f:c=f,(h=d>=(p=(s+l)/2))?s=p:l=p,t=n,!(n=n[g=h<<1|m]))return this;if(!n.length)break;(t[g+1&3]||t[g+2&3]||t[g+3&3])&&(r=t,_=g)}for(;n.data!==e;)if(i=n,!(n=n.next))return this;return(a=n.next)&&delete n.next,i?(a?i.next=a:delete i.next,this):t?(a?t[g]=a:delete t[g],(n=t[0]||t[1]||t[2]||t[3])&&n===(t[3]||t[2]||t[1]||t[0])&&!n.length&&(r?r[_]=n:this._root=n),this):(this._root=a,this)}function xi(e){for(var t=0,n=e.length;t<n;++t)this.remove(e[t]);return this}function Si(){return this._root}function Ci(){var e=0;return this.visit(function(t){if(!t.length)do++e;while(t=t.next)}),e}function wi(e){var t=[],n,r=this._root,i,a,o,s,c;for(r&&t.push(new X(r,this._x0,this._y0,this._x1,this._y1));n=t.pop();)if(!e(r=n.node,a=n.x0,o=n.y0,s=n.x1,c=n.y1)&&r.length){var l=(a+s)/2,u=(o+c)/2;(i=r[3])&&t.push(new X(i,l,u,s,c)),(i=r[2])&&t.push(new X(i,a,u,l,c)),(i=r[1])&&t.push(new X(i,l,o,s,u)),(i=r[0])&&t.push(new X(i,a,o,l,u))}return this}function Ti(e){var t=[],n=[],r;for(this._root&&t.push(new X(this._root,this._x0,this._y0,this._x1,this._y1));r=t.pop();){var i=r.node;if(i.length){var a,o=r.x0,s=r.y0,c=r.x1,l=r.y1,u=(o+c)/2,d=(s+l)/2;(a=i[0])&&t.push(new X(a,o,s,u,d)),(a=i[1])&&t.push(new X(a,u,s,c,d)),(a=i[2])&&t.push(new X(a,o,d,u,l)),(a=i[3])&&t.push(new X(a,u,d,c,l))}n.push(r)}for(;r=n.pop();)e(r.node,r.x0,r.y0,r.x1,r.y1);return this}function Ei(e){return e[0]}function Di(e){return arguments.length?(this._x=e,this):this._x}function Oi(e){return e[1]}function ki(e){return arguments.length?(this._y=e,this):this._y}function Ai(e,t,n){var r=new ji(t??Ei,n??Oi,NaN,NaN,NaN,NaN);return e==null?r:r.addAll(e)}function ji(e,t,n,r,i,a){this._x=e,this._y=t,this._x0=n,this._y0=r,this._x1=i,this._y1=a,this._root=void 0}function Mi(e){for(var t={data:e.data},n=t;e=e.next;)n=n.next={data:e.data};return t}var Z=Ai.prototype=ji.prototype;Z.copy=function(){var e=new ji(this._x,this._y,this._x0,this._y0,this._x1,this._y1),t=this._root,n,r;if(!t)return e;if(!t.length)return e._root=Mi(t),e;for(n=[{source:t,target:e._root=[,,,,]}];t=n.pop();)for(var i=0;i<4;++i)(r=t.source[i])&&(r.length?n.push({source:r,target:t.target[i]=[,,,,]}):t.target[i]=Mi(r));return e},Z.add=pi,Z.addAll=hi,Z.cover=gi,Z.data=_i,Z.extent=vi,Z.find=yi,Z.remove=bi,Z.removeAll=xi,Z.root=Si,Z.size=Ci,Z.visit=wi,Z.visitAfter=Ti,Z.x=Di,Z.y=ki;var Ni={value:()=>{}};function Pi(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new Fi(n)}function Fi(e){this._=e}function Ii(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}Fi.prototype=Pi.prototype={constructor:Fi,on:function(e,t){var n=this._,r=Ii(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=Li(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=Ri(n[i],e.name,t);else if(t==null)for(i in n)n[i]=Ri(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new Fi(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function Li(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function Ri(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=Ni,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var zi=0,Bi=0,Vi=0,Hi=1e3,Ui,Wi,Gi=0,Ki=0,qi=0,Ji=typeof performance==`object`&&performance.now?performance:Date,Yi=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function Xi(){return Ki||=(Yi(Zi),Ji.now()+qi)}function Zi(){Ki=0}function Qi(){this._call=this._time=this._next=null}Qi.prototype=$i.prototype={constructor:Qi,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?Xi():+n)+(t==null?0:+t),!this._next&&Wi!==this&&(Wi?Wi._next=this:Ui=this,Wi=this),this._call=e,this._time=n,ia()},stop:function(){this._call&&(this._call=null,this._time=1/0,ia())}};function $i(e,t,n){var r=new Qi;return r.restart(e,t,n),r}function ea(){Xi(),++zi;for(var e=Ui,t;e;)(t=Ki-e._time)>=0&&e._call.call(void 0,t),e=e._next;--zi}function ta(){Ki=(Gi=Ji.now())+qi,zi=Bi=0;try{ea()}finally{zi=0,ra(),Ki=0}}function na(){var e=Ji.now(),t=e-Gi;t>Hi&&(qi-=t,Gi=e)}function ra(){for(var e,t=Ui,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:Ui=n);Wi=e,ia(r)}function ia(e){zi||(Bi&&=clearTimeout(Bi),e-Ki>24?(e<1/0&&(Bi=setTimeout(ta,Math.ceil(e-Ji.now()-qi)+1)),Vi&&=clearInterval(Vi)):(Vi||=(Gi=Ji.now(),setInterval(na,Hi)),zi=1,Yi(ta)))}function Q(e){return function(){return e}}function aa(e){return(e()-.5)*1e-6}function oa(e){return e.x+e.vx}function sa(e){return e.y+e.vy}function ca(e){var t,n,r,i=1,a=1;typeof e!=`function`&&(e=Q(e==null?1:+e));function o(){for(var e,o=t.length,c,l,u,d,f,p,m=0;m<a;++m)for(c=Ai(t,oa,sa).visitAfter(s),e=0;e<o;++e)l=t[e],f=n[l.index],p=f*f,u=l.x+l.vx,d=l.y+l.vy,c.visit(h);function h(e,t,n,a,o){var s=e.data,c=e.r,m=f+c;if(s){if(s.index>l.index){var h=u-s.x-s.vx,g=d-s.y-s.vy,_=h*h+g*g;_<m*m&&(h===0&&(h=aa(r),_+=h*h),g===0&&(g=aa(r),_+=g*g),_=(m-(_=Math.sqrt(_)))/_*i,l.vx+=(h*=_)*(m=(c*=c)/(p+c)),l.vy+=(g*=_)*m,s.vx-=h*(m=1-m),s.vy-=g*m)}}else return t>u+m||a<u-m||n>d+m||o<d-m}}function s(e){if(e.data)return e.r=n[e.data.index];for(var t=e.r=0;t<4;++t)e[t]&&e[t].r>e.r&&(e.r=e[t].r)}function c(){if(t){var r,i=t.length,a;for(n=Array(i),r=0;r<i;++r)a=t[r],n[a.index]=+e(a,r,t)}}return o.initialize=function(e,n){t=e,r=n,c()},o.iterations=function(e){return arguments.length?(a=+e,o):a},o.strength=function(e){return arguments.length?(i=+e,o):i},o.radius=function(t){return arguments.length?(e=typeof t==`function`?t:Q(+t),c(),o):e},o}function la(e){return e.index}function ua(e,t){var n=e.get(t);if(!n)throw Error(`node not found: `+t);return n}function da(e){var t=la,n=d,r,i=Q(30),a,o,s,c,l,u=1;e??=[];function d(e){return 1/Math.min(s[e.source.index],s[e.target.index])}function f(t){for(var n=0,i=e.length;n<u;++n)for(var o=0,s,d,f,p,m,h,g;o<i;++o)s=e[o],d=s.source,f=s.target,p=f.x+f.vx-d.x-d.vx||aa(l),m=f.y+f.vy-d.y-d.vy||aa(l),h=Math.sqrt(p*p+m*m),h=(h-a[o])/h*t*r[o],p*=h,m*=h,f.vx-=p*(g=c[o]),f.vy-=m*g,d.vx+=p*(g=1-g),d.vy+=m*g}function p(){if(o){var n,i=o.length,l=e.length,u=new Map(o.map((e,n)=>[t(e,n,o),e])),d;for(n=0,s=Array(i);n<l;++n)d=e[n],d.index=n,typeof d.source!=`object`&&(d.source=ua(u,d.source)),typeof d.target!=`object`&&(d.target=ua(u,d.target)),s[d.source.index]=(s[d.source.index]||0)+1,s[d.target.index]=(s[d.target.index]||0)+1;for(n=0,c=Array(l);n<l;++n)d=e[n],c[n]=s[d.source.index]/(s[d.source.index]+s[d.target.index]);r=Array(l),m(),a=Array(l),h()}}function m(){if(o)for(var t=0,i=e.length;t<i;++t)r[t]=+n(e[t],t,e)}function h(){if(o)for(var t=0,n=e.length;t<n;++t)a[t]=+i(e[t],t,e)}return f.initialize=function(e,t){o=e,l=t,p()},f.links=function(t){return arguments.length?(e=t,p(),f):e},f.id=function(e){return arguments.length?(t=e,f):t},f.iterations=function(e){return arguments.length?(u=+e,f):u},f.strength=function(e){return arguments.length?(n=typeof e==`function`?e:Q(+e),m(),f):n},f.distance=function(e){return arguments.length?(i=typeof e==`function`?e:Q(+e),h(),f):i},f}var fa=1664525,pa=1013904223,ma=4294967296;function ha(){let e=1;return()=>(e=(fa*e+pa)%ma)/ma}function ga(e){return e.x}function _a(e){return e.y}var va=10,ya=Math.PI*(3-Math.sqrt(5));function ba(e){var t,n=1,r=.001,i=1-r**(1/300),a=0,o=.6,s=new Map,c=$i(d),l=Pi(`tick`,`end`),u=ha();e??=[];function d(){f(),l.call(`tick`,t),n<r&&(c.stop(),l.call(`end`,t))}function f(r){var c,l=e.length,u;r===void 0&&(r=1);for(var d=0;d<r;++d)for(n+=(a-n)*i,s.forEach(function(e){e(n)}),c=0;c<l;++c)u=e[c],u.fx==null?u.x+=u.vx*=o:(u.x=u.fx,u.vx=0),u.fy==null?u.y+=u.vy*=o:(u.y=u.fy,u.vy=0);return t}function p(){for(var t=0,n=e.length,r;t<n;++t){if(r=e[t],r.index=t,r.fx!=null&&(r.x=r.fx),r.fy!=null&&(r.y=r.fy),isNaN(r.x)||isNaN(r.y)){var i=va*Math.sqrt(.5+t),a=t*ya;r.x=i*Math.cos(a),r.y=i*Math.sin(a)}(isNaN(r.vx)||isNaN(r.vy))&&(r.vx=r.vy=0)}}function m(t){return t.initialize&&t.initialize(e,u),t}return p(),t={tick:f,restart:function(){return c.restart(d),t},stop:function(){return c.stop(),t},nodes:function(n){return arguments.length?(e=n,p(),s.forEach(m),t):e},alpha:function(e){return arguments.length?(n=+e,t):n},alphaMin:function(e){return arguments.length?(r=+e,t):r},alphaDecay:function(e){return arguments.length?(i=+e,t):+i},alphaTarget:function(e){return arguments.length?(a=+e,t):a},velocityDecay:function(e){return arguments.length?(o=1-e,t):1-o},randomSource:function(e){return arguments.length?(u=e,s.forEach(m),t):u},force:function(e,n){return arguments.length>1?(n==null?s.delete(e):s.set(e,m(n)),t):s.get(e)},find:function(t,n,r){var i=0,a=e.length,o,s,c,l,u;for(r==null?r=1/0:r*=r,i=0;i<a;++i)l=e[i],o=t-l.x,s=n-l.y,c=o*o+s*s,c<r&&(u=l,r=c);return u},on:function(e,n){return arguments.length>1?(l.on(e,n),t):l.on(e)}}}function xa(){var e,t,n,r,i=Q(-30),a,o=1,s=1/0,c=.81;function l(n){var i,a=e.length,o=Ai(e,ga,_a).visitAfter(d);for(r=n,i=0;i<a;++i)t=e[i],o.visit(f)}function u(){if(e){var t,n=e.length,r;for(a=Array(n),t=0;t<n;++t)r=e[t],a[r.index]=+i(r,t,e)}}function d(e){var t=0,n,r,i=0,o,s,c;if(e.length){for(o=s=c=0;c<4;++c)(n=e[c])&&(r=Math.abs(n.value))&&(t+=n.value,i+=r,o+=r*n.x,s+=r*n.y);e.x=o/i,e.y=s/i}else{n=e,n.x=n.data.x,n.y=n.data.y;do t+=a[n.data.index];while(n=n.next)}e.value=t}function f(e,i,l,u){if(!e.value)return!0;var d=e.x-t.x,f=e.y-t.y,p=u-i,m=d*d+f*f;if(p*p/c<m)return m<s&&(d===0&&(d=aa(n),m+=d*d),f===0&&(f=aa(n),m+=f*f),m<o&&(m=Math.sqrt(o*m)),t.vx+=d*e.value*r/m,t.vy+=f*e.value*r/m),!0;if(!(e.length||m>=s)){(e.data!==t||e.next)&&(d===0&&(d=aa(n),m+=d*d),f===0&&(f=aa(n),m+=f*f),m<o&&(m=Math.sqrt(o*m)));do e.data!==t&&(p=a[e.data.index]*r/m,t.vx+=d*p,t.vy+=f*p);while(e=e.next)}}return l.initialize=function(t,r){e=t,n=r,u()},l.strength=function(e){return arguments.length?(i=typeof e==`function`?e:Q(+e),u(),l):i},l.distanceMin=function(e){return arguments.length?(o=e*e,l):Math.sqrt(o)},l.distanceMax=function(e){return arguments.length?(s=e*e,l):Math.sqrt(s)},l.theta=function(e){return arguments.length?(c=e*e,l):Math.sqrt(c)},l}function Sa(e){var t=Q(.1),n,r,i;typeof e!=`function`&&(e=Q(e==null?0:+e));function a(e){for(var t=0,a=n.length,o;t<a;++t)o=n[t],o.vx+=(i[t]-o.x)*r[t]*e}function o(){if(n){var a,o=n.length;for(r=Array(o),i=Array(o),a=0;a<o;++a)r[a]=isNaN(i[a]=+e(n[a],a,n))?0:+t(n[a],a,n)}}return a.initialize=function(e){n=e,o()},a.strength=function(e){return arguments.length?(t=typeof e==`function`?e:Q(+e),o(),a):t},a.x=function(t){return arguments.length?(e=typeof t==`function`?t:Q(+t),o(),a):e},a}function Ca(e){var t=Q(.1),n,r,i;typeof e!=`function`&&(e=Q(e==null?0:+e));function a(e){for(var t=0,a=n.length,o;t<a;++t)o=n[t],o.vy+=(i[t]-o.y)*r[t]*e}function o(){if(n){var a,o=n.length;for(r=Array(o),i=Array(o),a=0;a<o;++a)r[a]=isNaN(i[a]=+e(n[a],a,n))?0:+t(n[a],a,n)}}return a.initialize=function(e){n=e,o()},a.strength=function(e){return arguments.length?(t=typeof e==`function`?e:Q(+e),o(),a):t},a.y=function(t){return arguments.length?(e=typeof t==`function`?t:Q(+t),o(),a):e},a}var wa=1500,Ta=40,Ea=45,Da=40,Oa=e=>({x:e.reduce((e,t)=>e+t.x,0)/Math.max(1,e.length),y:e.reduce((e,t)=>e+t.y,0)/Math.max(1,e.length)});function ka(e,t,n){let r=e*2.399963,i=t.length>0?Oa(t):{x:0,y:0},a=t.length>0&&Math.hypot(i.x-n.x,i.y-n.y)>Da,o=Math.atan2(i.y-n.y,i.x-n.x)+(e*.618034%1-.5)*Math.PI,s=a?o:r,c=Da*(t.length>0?1+e%7/7:Math.sqrt(e));return{x:i.x+c*Math.cos(s),y:i.y+c*Math.sin(s)}}var Aa=class{spots=new Map;lines=[];simulation=ba([]).stop();left=0;update({things:e,ties:t}){let n=new Map(this.spots),r=this.lines.length,i=new Map;for(let e of t)i.set(e.source,[...i.get(e.source)??[],e.target]),i.set(e.target,[...i.get(e.target)??[],e.source]);this.spots.clear();let a=Oa([...n.values()]);e.forEach((e,t)=>{let r=n.get(e.id);r&&(r.thing=e),this.spots.set(e.id,r??{id:e.id,thing:e,degree:0,...ka(t,(i.get(e.id)??[]).flatMap(e=>n.get(e)??[]),a)})}),this.lines=this.gathered(t),(this.lines.length!==r||[...this.spots.keys()].some(e=>!n.has(e)))&&this.begin(n.size===0?1:.5)}gathered(e){let t=new Map;for(let e of this.spots.values())e.degree=0;for(let n of e){let e=this.spots.get(n.source),r=this.spots.get(n.target);if(!e||!r)continue;let i=e.id<r.id?`${e.id} ${r.id}`:`${r.id} ${e.id}`,a=t.get(i);a?(a.count+=1,a.kinds.includes(n.kind)||a.kinds.push(n.kind)):(t.set(i,{source:e,target:r,kinds:[n.kind],count:1}),e.degree+=1,r.degree+=1)}return[...t.values()]}begin(e){let t=[...this.spots.values()],n=t.length>wa;this.simulation=ba(t).force(`tie`,da(this.lines).distance(Ea*(n?1:t.length>Ta?2:3))).force(`apart`,xa().strength(n?-30:-320).distanceMax(900).theta(n?1.4:.9)).force(`x`,Sa(0).strength(.04)).force(`y`,Ca(0).strength(.05)).alpha(e).alphaDecay(n?.1:.035).stop(),n||this.simulation.force(`room`,ca(26)),this.left=n?60:180}get isMoving(){return this.left>0}work(e){if(this.left<=0)return!1;let t=performance.now();do this.simulation.tick(),--this.left;while(this.left>0&&performance.now()-t<e);return!0}place(e,t,n){let r=this.spots.get(e);r&&Object.assign(r,{x:t,y:n,fx:t,fy:n})}settle(e,t,n){let r=this.spots.get(e);r&&Object.assign(r,{x:t,y:n}),this.left=0}hold(e){for(let t of this.spots.values())t.fx=e.has(t.id)?t.fx??t.x:null,t.fy=e.has(t.id)?t.fy??t.y:null}},ja=[`ink`,`soft`,`page`,`tie`,`accent`],Ma=[`Person`,`Organization`,`Case`,`Contact`,`Identifier`];function Na(e){let t=document.createElement(`span`);e.append(t);let n=e=>(t.style.color=`var(--${e})`,getComputedStyle(t).color),r=Object.fromEntries([...ja.map(e=>[e,n(e)]),...Ma.map(e=>[e,n(e.toLowerCase())])]);return t.remove(),r}var Pa=e=>7+Math.min(9,Math.sqrt(e.degree)*1.4),Fa=(e,t)=>Pa(e)*Math.min(1.5,Math.max(.35,Math.sqrt(t)));function Ia(e,t,n,r,i){if(e.beginPath(),t===`Person`)e.arc(n,r,i,0,Math.PI*2);else if(t===`Organization`)e.rect(n-i*.9,r-i*.9,i*1.8,i*1.8);else{let a=t===`Case`?4:t===`Contact`?3:6;for(let t=0;t<a;t++){let o=t/a*Math.PI*2-Math.PI/2;e.lineTo(n+i*1.2*Math.cos(o),r+i*1.2*Math.sin(o))}e.closePath()}}function La(e,t,n,r,i,a){Ia(e,n.thing.kind,r.x,r.y,i),e.fillStyle=t[n.thing.kind],e.fill(),i<4||(e.strokeStyle=a?t.ink:t.page,e.lineWidth=a?2.5:1.5,e.stroke())}function Ra(e,t,n,r){e.beginPath(),e.arc(n.x,n.y,r+5,0,Math.PI*2),e.strokeStyle=t,e.lineWidth=2.5,e.stroke()}var za=`12px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif`,Ba=30,Va=e=>e.length>Ba?`${e.slice(0,29)}…`:e;function Ha(e,t,n,r,i,a=t.ink){e.textAlign=`center`,e.lineJoin=`round`,e.strokeStyle=t.page,e.lineWidth=3.5,e.strokeText(n,r,i),e.fillStyle=a,e.fillText(n,r,i)}var Ua=e=>e.kinds.map(z).join(`, `)+(e.count>1?` ×${e.count}`:``),Wa=26,Ga=6,Ka=.02,qa=140,Ja=60,Ya=()=>{let e=document.createElement(`canvas`),t=e.getContext(`2d`);if(!t)throw Error(`This browser has no canvas.`);return[e,t]},Xa=class{canvas;layout=new Aa;camera={x:0,y:0,scale:1};brush;front=Ya();back=Ya();seen={x:0,y:0,scale:1};painted={x:0,y:0,scale:1};next=-1;slice=1200;isStale=!0;colours;pinned=new Set;chosen=``;hovered=``;request=0;last=0;times=[];movedAt=0;fitsWhenStill=!1;calm=matchMedia(`(prefers-reduced-motion: reduce)`);width=1;height=1;constructor(e){this.canvas=e;let t=e.getContext(`2d`);if(!t)throw Error(`This browser has no canvas.`);this.brush=t,this.colours=Na(e.parentElement??e)}show(e,t){let n=this.layout.spots.size;this.layout.update(e),this.pinned=t,this.layout.hold(t),this.layout.spots.size>n&&(this.fitsWhenStill=!0),this.touch()}choose(e){this.chosen=e,this.wake()}hover(e){e!==this.hovered&&(this.hovered=e,this.wake())}recolour(){this.colours=Na(this.canvas.parentElement??this.canvas),this.touch()}resize(e,t){if(e===0||t===0)return;let n=Math.min(2,devicePixelRatio);this.width=Math.max(1,e),this.height=Math.max(1,t);for(let e of[this.canvas,this.front[0],this.back[0]])e.width=Math.round(this.width*n),e.height=Math.round(this.height*n);for(let e of[this.brush,this.front[1],this.back[1]])e.setTransform(n,0,0,n,0,0);this.next=-1,this.touch()}pan(e,t){this.camera.x-=e/this.camera.scale,this.camera.y-=t/this.camera.scale,this.moved()}zoom(e,t=this.width/2,n=this.height/2){let r=this.toGraph(t,n);this.camera.scale=Math.min(Ga,Math.max(Ka,this.camera.scale*e));let i=this.toGraph(t,n);this.camera.x+=r.x-i.x,this.camera.y+=r.y-i.y,this.moved()}fit(){let e=[...this.layout.spots.values()];if(e.length===0)return;let[t,n]=Za(e,e=>e.x),[r,i]=Za(e,e=>e.y),a=Math.min((this.width-160)/(n-t+40),(this.height-110)/(i-r+40));this.camera.scale=Math.min(1.4,Math.max(Ka,a)),this.camera.x=(t+n)/2,this.camera.y=(r+i)/2,this.touch()}centre(e){let t=this.layout.spots.get(e);if(!t)return;let{x:n,y:r}=this.toPage(t);(n<40||r<40||n>this.width-40||r>this.height-40)&&(Object.assign(this.camera,{x:t.x,y:t.y}),this.touch())}place(e,t,n){this.layout.place(e,t,n),this.fitsWhenStill=!1,this.touch()}recentre(e,t){this.pan(this.width/2-e,this.height/2-t)}at(e,t){let n=``,r=1/0;for(let i of this.layout.spots.values()){let a=this.toPage(i),o=Math.hypot(a.x-e,a.y-t);o<Math.max(8,Fa(i,this.camera.scale)+3)&&o<r&&([n,r]=[i.id,o])}return n}toGraph=(e,t)=>({x:(e-this.width/2)/this.camera.scale+this.camera.x,y:(t-this.height/2)/this.camera.scale+this.camera.y});toPage=(e,t=this.camera)=>({x:(e.x-t.x)*t.scale+this.width/2,y:(e.y-t.y)*t.scale+this.height/2});end(){cancelAnimationFrame(this.request),this.request=0}moved(){this.movedAt=performance.now(),this.fitsWhenStill=!1,this.touch()}touch(){this.isStale=!0,this.wake()}wake(){this.request===0&&(this.request=requestAnimationFrame(this.frame))}frame=e=>{this.request=0;let t=e-this.last;this.last=e;let n=e-this.movedAt<250;this.measure(t,n),!n&&this.layout.work(8)?this.isCalm&&this.layout.isMoving||(this.isStale=!0,this.fitsWhenStill&&this.fit()):this.fitsWhenStill&&!this.layout.isMoving&&(this.fitsWhenStill=!1,this.fit()),t<200&&(this.slice=Math.round(Math.max(120,Math.min(6e3,this.slice*(t>Wa?.6:1.15))))),this.paint(n),this.compose(),this.canvas.dataset.still=String(!this.layout.isMoving&&!this.isStale&&this.next<0),(this.layout.isMoving||this.isStale||this.next>=0||n)&&this.wake()};measure(e,t){if(t&&e<1e3)this.times.push(e);else if(!t&&this.times.length>0){let e=[...this.times].sort((e,t)=>e-t),t=t=>(e[Math.floor((e.length-1)*t)]??0).toFixed(1);this.canvas.dataset.frames=`${e.length} ${t(.5)} ${t(.95)}`,this.times=[]}}get isCalm(){return this.calm.matches}paint(e){let[t,n]=this.back;if(this.next<0){if(!this.isStale)return;this.isStale=!1,this.painted={...this.camera},this.next=0,n.clearRect(0,0,this.width,this.height)}let r=[...this.layout.spots.values()],i=this.layout.lines.length+r.length,a=Math.min(i,this.next+(e?this.slice:this.slice*2));this.paintItems(n,r,this.next,a,this.painted),this.next=a,a<i||(this.paintLabels(n,r,this.painted),this.back=this.front,this.front=[t,n],this.seen=this.painted,this.next=-1)}paintItems(e,t,n,r,i){let{lines:a}=this.layout,o=a.length>2e3;e.strokeStyle=this.colours.tie;for(let t=n;t<Math.min(r,a.length);t++){let n=a[t],r=this.toPage(n.source,i),s=this.toPage(n.target,i);Math.max(r.x,s.x)<0||Math.min(r.x,s.x)>this.width||Math.max(r.y,s.y)<0||Math.min(r.y,s.y)>this.height||(e.lineWidth=o?.7:Math.min(5,1+n.count*.5),e.beginPath(),e.moveTo(r.x,r.y),e.lineTo(s.x,s.y),e.stroke())}for(let o=Math.max(n,a.length);o<r;o++){let n=t[o-a.length],r=this.toPage(n,i);r.x<-20||r.y<-20||r.x>this.width+20||r.y>this.height+20||La(e,this.colours,n,r,Fa(n,i.scale),this.pinned.has(n.id))}}paintLabels(e,t,n){e.font=za;let r=new Set,i=(e,t,n)=>{let i=[Math.floor((t-11)/15),Math.floor((t+3)/15)],a=Array.from({length:Math.ceil(n/20)+1},(t,n)=>Math.floor(e/20)+n),o=i.flatMap(e=>a.map(t=>`${e} ${t}`));if(o.some(e=>r.has(e)))return!1;for(let e of o)r.add(e);return!0},a=t.length>qa?[...t].sort((e,t)=>t.degree-e.degree):t,o=qa,s=t.length>qa&&n.scale<.5;for(let t of a){if(o===0||s&&t.degree<4)break;let r=this.toPage(t,n);if(r.x<0||r.y<0||r.x>this.width||r.y>this.height)continue;let a=Va(t.thing.label),c=r.y+Fa(t,n.scale)+13;i(r.x-a.length*3.2,c,a.length*6.4)&&(Ha(e,this.colours,a,r.x,c),--o)}if(!(this.layout.lines.length>Ja||n.scale<.6))for(let t of this.layout.lines){let r=this.toPage(t.source,n),a=this.toPage(t.target,n),o=Ua(t);if(Math.hypot(r.x-a.x,r.y-a.y)<o.length*6+30)continue;let[s,c]=[(r.x+a.x)/2,(r.y+a.y)/2+4];i(s-o.length*3,c,o.length*6)&&Ha(e,this.colours,o,s,c,this.colours.soft)}}compose(){let{brush:e,camera:t,seen:n}=this,r=t.scale/n.scale,i=this.toPage({x:n.x-this.width/2/n.scale,y:n.y-this.height/2/n.scale});e.clearRect(0,0,this.width,this.height),e.drawImage(this.front[0],i.x,i.y,this.width*r,this.height*r);for(let[n,r]of[[this.hovered,this.colours.soft],[this.chosen,this.colours.accent]]){let i=this.layout.spots.get(n);if(!i||this.isCalm&&this.layout.isMoving)continue;let a=this.toPage(i),o=Fa(i,t.scale);if(Ra(e,r,a,o),e.font=za,i.id===this.hovered){let t=i.thing.detail?`${i.thing.label} · ${i.thing.detail}`:i.thing.label;Ha(e,this.colours,t,a.x,a.y-o-10)}}}picture(e,t){let[n,r]=Ya();n.width=e*2,n.height=t*2,r.setTransform(2,0,0,2,0,0),r.fillStyle=this.colours.page,r.fillRect(0,0,e,t),r.translate((e-this.width)/2,(t-this.height)/2);let i=[...this.layout.spots.values()];return this.paintItems(r,i,0,i.length+this.layout.lines.length,this.camera),this.paintLabels(r,i,this.camera),n}get ink(){return this.colours}};function Za(e,t){let[n,r]=[1/0,-1/0];for(let i of e)n=Math.min(n,t(i)),r=Math.max(r,t(i));return[n,r]}var $={now:void 0},Qa=60,$a=4;function eo(){let e=Me(null),t=Me(null);je(()=>{let[n,r]=[e.current,t.current];if(!n||!r)return;let i=new Xa(r);$.now=i;let a=new ResizeObserver(([e])=>e&&i.resize(e.contentRect.width,e.contentRect.height));a.observe(n);let o=matchMedia(`(prefers-color-scheme: dark)`),s=()=>i.recolour();o.addEventListener(`change`,s);let c=ro(r,i);return()=>{a.disconnect(),o.removeEventListener(`change`,s),c(),i.end(),$.now=void 0}},[]),Et(()=>$.now?.show(W.value,U.value.pinned)),Et(()=>$.now?.choose(G.value)),Et(()=>void(L.value&&$.now?.recolour()));let{things:n,ties:r}=W.value,i=e=>()=>$.now?.zoom(e);return V(`div`,{class:`graph`,children:[V(`div`,{class:`surface`,ref:e,children:V(`canvas`,{ref:t,id:`graph`,tabIndex:0,role:`application`,onKeyDown:no,"aria-label":R(`graphLabel`,{things:vn(`things`,n.length),ties:vn(`links`,r.length)})})}),n.length===0&&V(`p`,{class:`empty`,children:R(`emptyGraph`)}),V(`div`,{class:`over`,role:`group`,"aria-label":R(`tabGraph`),children:[V(`button`,{type:`button`,"aria-label":R(`zoomIn`),title:R(`zoomIn`),onClick:i(1.4),children:`+`}),V(`button`,{type:`button`,"aria-label":R(`zoomOut`),title:R(`zoomOut`),onClick:i(1/1.4),children:`−`}),V(`button`,{type:`button`,onClick:()=>$.now?.fit(),children:R(`fit`)})]}),V(`p`,{class:`counted`,id:`counted`,children:[vn(`things`,n.length),` · `,vn(`links`,r.length)]})]})}function to(e){let{things:t}=W.value;if(t.length===0)return;let n=t[(t.findIndex(e=>e.id===G.value)+e+t.length)%t.length];n&&(G.value=n.id,$.now?.centre(n.id),ur.value=[n.label,n.detail].filter(Boolean).join(`, `))}function no(e){let t=$.now;if(!t||e.altKey)return;let n=G.value,r=(e.ctrlKey||e.metaKey?{z:pr,y:mr}:{ArrowLeft:()=>t.pan(Qa,0),ArrowRight:()=>t.pan(-60,0),ArrowUp:()=>t.pan(0,Qa),ArrowDown:()=>t.pan(0,-60),"+":()=>t.zoom(1.25),"=":()=>t.zoom(1.25),"-":()=>t.zoom(.8),f:()=>t.fit(),n:()=>to(1),b:()=>to(-1),Enter:()=>n&&xr(n),e:()=>n&&void Sr(n),p:()=>n&&Tr(n),h:()=>n&&Er(n),Delete:()=>n&&Er(n),u:pr})[e.key.length===1?e.key.toLowerCase():e.key];r&&(e.preventDefault(),r())}function ro(e,t){let n=new Map,r=``,i=0,a=e=>({x:e.offsetX,y:e.offsetY}),o=()=>{let[e,t]=[...n.values()];return e&&t?Math.hypot(e.x-t.x,e.y-t.y):0},s=o=>{e.setPointerCapture(o.pointerId),e.focus({preventScroll:!0});let{x:s,y:c}=a(o);n.set(o.pointerId,{x:s,y:c}),i=0,r=n.size===1?t.at(s,c):``},c=s=>{let{x:c,y:l}=a(s),u=n.get(s.pointerId);if(!u){let n=t.at(c,l);t.hover(n),e.style.cursor=n?`pointer`:`grab`;return}let d=o();if(n.set(s.pointerId,{x:c,y:l}),i+=Math.hypot(c-u.x,l-u.y),n.size===2)t.zoom(o()/Math.max(1,d),c,l);else if(r&&i>$a){let e=t.toGraph(c,l);t.place(r,e.x,e.y)}else r||t.pan(c-u.x,l-u.y)},l=e=>{n.delete(e.pointerId)&&(r&&i<=$a?xr(r):r&&!U.value.pinned.has(r)&&dr(Vn(U.value,r)),r=``)},u=e=>{e.preventDefault();let{x:n,y:r}=a(e);t.zoom(Math.exp(-e.deltaY*.0015),n,r)},d=e=>{let n=t.at(e.offsetX,e.offsetY);n?Sr(n):t.recentre(e.offsetX,e.offsetY)};return e.addEventListener(`pointerdown`,s),e.addEventListener(`pointermove`,c),e.addEventListener(`pointerup`,l),e.addEventListener(`pointercancel`,l),e.addEventListener(`wheel`,u,{passive:!1}),e.addEventListener(`dblclick`,d),()=>{e.removeEventListener(`pointerdown`,s),e.removeEventListener(`pointermove`,c),e.removeEventListener(`pointerup`,l),e.removeEventListener(`pointercancel`,l),e.removeEventListener(`wheel`,u),e.removeEventListener(`dblclick`,d)}}var io=[2,3,4,5,6,8],ao=[`SHORTEST`,`NEXT_SHORTEST`,`STRONGEST`],oo=()=>[...U.value.hidden].filter(e=>!e.includes(`:`)),so=e=>e.hops.every(e=>[e.source,e.target].every(e=>!e||!U.value.hidden.has(ar(e).id)));function co(){let e=M(!1),t=lr.value,n=W.value.things.filter(e=>!In(e)),r=t?.step.between[0]??n.find(e=>e.id===G.value)?.id??n[0]?.id,i=t?.step.between[1]??n.find(e=>e.id!==r)?.id,a=async({between:t,hops:n,choice:r})=>{e.value=!0,lr.value=void 0,await Y(async()=>{let e={do:`connect`,between:t,hops:n,choice:r,without:oo()};lr.value={found:await ir(t,n,r,e.without),step:e}}),e.value=!1},o=e=>{let t=new FormData(e),n=[t.get(`one`),t.get(`other`)].map(String);if(n[0]===n[1])return;let r=ao.find(e=>e===t.get(`choice`))??`SHORTEST`;a({between:n,hops:Number(t.get(`hops`)),choice:r})};Et(()=>{let e=lr.value?.step,t=U.value.hidden;e&&(e.between.some(e=>t.has(e))?lr.value=void 0:oo().join()!==e.without.join()&&a(e))});let s=e=>n.map(t=>V(`option`,{value:t.id,selected:t.id===e,children:[t.label,t.detail].filter(Boolean).join(` · `)},t.id));return n.length<2?V(`p`,{class:`empty`,children:R(`pathsNeedTwo`)}):V(`div`,{class:`paths scrolls`,tabIndex:0,role:`region`,"aria-label":R(`tabPaths`),children:[V(`form`,{onSubmit:e=>{e.preventDefault(),o(e.currentTarget)},children:[V(`label`,{children:[V(`span`,{children:R(`from`)}),V(`select`,{name:`one`,children:s(r)})]}),V(`label`,{children:[V(`span`,{children:R(`to`)}),V(`select`,{name:`other`,children:s(i)})]}),V(`label`,{children:[V(`span`,{children:R(`hops`)}),V(`select`,{name:`hops`,children:io.map(e=>V(`option`,{selected:e===(t?.step.hops??4),children:e},e))})]}),V(`label`,{children:[V(`span`,{children:R(`choice`)}),V(`select`,{name:`choice`,children:ao.map(e=>V(`option`,{value:e,selected:e===t?.step.choice,children:z(e)},e))})]}),V(`button`,{class:`main`,children:R(`findPaths`)})]}),V(`p`,{class:`quiet`,role:`status`,children:e.value?R(`asking`):t?lo(t):``}),t&&V(uo,{answer:t})]})}var lo=({found:e,step:t})=>[e.paths.some(so)?`${R(`foundCount`,{count:e.paths.filter(so).length})}.`:R(`noPath`,{hops:t.hops}),U.value.hidden.size>0?R(`notThrough`,{count:U.value.hidden.size}):``,...e.cut.map(e=>`${z(e.reason)}${e.count==null?``:`: ${B(e.count)}`}.`)].filter(Boolean).join(` `);function uo({answer:{found:e,step:t}}){let n=e.paths.filter(so),r=e=>{wr(or(e.flatMap(e=>e.hops)),t),K.value=`graph`};return V(x,{children:[n.length>1&&V(`button`,{type:`button`,onClick:()=>r(n),children:R(`showAllPaths`)}),V(`ol`,{class:`found`,children:n.map((e,t)=>V(`li`,{children:[V(`div`,{class:`row`,children:[V(`b`,{children:vn(`steps`,e.length)}),V(`small`,{children:R(`strength`,{strength:Sn(e.strength)})}),V(`button`,{type:`button`,onClick:()=>r([e]),children:R(`showInGraph`)})]}),V(`ol`,{class:`steps`,children:e.hops.map((e,t)=>{if(!e.source||!e.target)return null;let[n,r]=[ar(e.source),ar(e.target)],i=e.facts[0]?.document;return V(`li`,{children:[t===0&&V(`span`,{class:`thing`,children:[V(`span`,{class:`mark ${n.kind}`,"aria-hidden":`true`}),` `,n.label]}),V(`span`,{class:`via`,children:[[...new Set(e.facts.map(e=>z(e.role??e.kind)))].join(`, `),i&&V(`small`,{children:` · ${i.number}, ${i.supplier?.name??``}`})]}),V(`span`,{class:`thing`,children:[V(`span`,{class:`mark ${r.kind}`,"aria-hidden":`true`}),` `,r.label]})]},t)})})]},t))})]})}var fo=`70.95,42.25 70.58,42.04 70.09,41.82 69.66,41.67 69.25,41.46 68.99,41.2 68.66,40.96 68.6,40.66 68.11,40.75 68.06,41.06 67.53,41.18 67.04,41.15 66.65,41.35 66.54,41.74 66.19,42 66.02,42.31 66.08,42.77 65.73,42.97 65.5,43.31 65.08,43.57 64.6,43.61 64.01,43.58 63.45,43.61 62.85,43.58 62.24,43.51 61.72,43.71 61.39,43.99 61.1,44.25 60.74,44.52 60.33,44.72 59.91,44.92 59.5,45.11 59.08,45.31 58.67,45.51 58.12,45.47 57.67,45.38 57.17,45.27 56.59,45.13 56.1,45.02 55.98,44.54 55.98,44.08 55.98,43.62 55.98,43.16 55.98,42.7 55.98,42.24 55.98,41.78 55.98,41.32 55.49,41.27 55.16,41.56 54.93,41.86 54.47,42.18 54.01,42.34 53.5,42.26 53.06,42.15 52.7,41.94 52.52,42.24 52.64,42.56 52.32,42.82 51.85,42.91 51.51,43.17 51.3,43.48 51.06,43.75 50.83,44.19 50.33,44.33 50.65,44.63 51.11,44.51 51.06,44.81 51.25,45.12 51.73,45.4 52.43,45.4 52.91,45.32 52.89,45.78 53.13,46.19 53.08,46.55 53.07,46.86 52.48,46.99 52.09,46.84 51.65,47.02 51.18,47.11 50.73,46.95 50.31,46.79 49.89,46.59 49.44,46.54 48.96,46.44 48.54,46.61 48.96,46.77 48.71,47.1 48.41,47.46 48.11,47.75 47.6,47.79 47.13,47.88 47.07,48.23 46.66,48.41 46.7,48.8 47.01,49.1 46.8,49.37 46.89,49.7 47.25,50 47.37,50.32 47.85,50.28 48.18,49.97 48.76,49.93 48.7,50.35 48.92,50.65 49.32,50.85 49.67,51.1 50.1,51.25 50.52,51.51 50.88,51.72 51.29,51.54 51.77,51.55 52.22,51.71 52.57,51.48 53.04,51.46 53.53,51.4 53.96,51.16 54.3,50.91 54.47,50.58 54.61,50.88 55.19,50.74 55.69,50.58 56.1,50.78 56.49,51.02 57.01,51.07 57.44,50.89 57.83,51.09 58.36,51.06 58.82,50.74 59.45,50.62 59.89,50.69 60.42,50.68 60.94,50.7 61.39,50.86 61.58,51.23 61.02,51.49 60.46,51.65 60.07,51.89 60.42,52.13 60.94,52.28 60.82,52.57 60.94,52.86 61.4,53 61.89,52.96 61.66,53.23 61.2,53.29 61.53,53.5 60.98,53.62 61.14,53.96 61.6,54 62.5,54.01 63.07,54.1 63.58,54.22 64.04,54.28 64.53,54.36 65,54.37 65.38,54.56 65.91,54.69 66.56,54.72 67.1,54.79 67.69,54.87 68.15,54.98 68.52,55.21 68.98,55.39 69.49,55.36 69.98,55.2 70.49,55.28 70.91,55.13 71.13,54.71 71.15,54.36 71.68,54.18 72.11,54.31 72.38,54.05 72.91,54.11 73.38,53.96 73.28,53.6 73.73,53.6 74.21,53.58 74.68,53.75 75.22,53.89 75.66,54.11 76.14,54.26 76.61,54.39 76.42,54.11 76.82,53.82 77.47,53.5 77.86,53.27 78.2,52.93 78.48,52.64 78.72,52.36 78.99,52.05 79.47,51.49 79.72,51.16 79.99,50.78 80.42,50.95 80.61,51.22 81.13,51.19 81.41,50.91 81.94,50.77 82.49,50.73 82.92,50.89 83.36,50.99 83.86,50.82 84.17,50.52 84.4,50.24 84.84,50.09 85.08,49.82 85.5,49.61 85.97,49.5 86.42,49.64 86.81,49.49 87.15,49.24 86.75,49.01 86.72,48.7 86.37,48.49 85.83,48.41 85.56,48.05 85.56,47.75 85.64,47.4 85.53,47.1 85.11,46.96 84.59,46.98 84.12,46.98 83.63,47.04 83.19,47.19 82.8,46.62 82.55,46.16 82.43,45.81 82.45,45.47 82.56,45.16 81.99,45.16 81.33,45.25 80.86,45.13 80.42,45.08 79.95,44.94 80.36,44.77 80.34,44.44 80.35,44.1 80.59,43.69 80.66,43.35 80.39,43.04 80.2,42.73 80.21,42.4 79.6,42.46 79.2,42.67 78.64,42.83 78.02,42.86 77.51,42.9 77.06,42.97 76.51,42.92 75.93,42.93 75.36,42.84 74.82,42.98 74.36,43.18 73.89,43.13 73.45,42.7 72.86,42.56 72.28,42.76 71.82,42.82 71.26,42.73 71,42.46`,po=[[`Астана`,`Астана`,`Astana`,71.43,51.13],[`Алматы`,`Алматы`,`Almaty`,76.93,43.24],[`Шымкент`,`Шымкент`,`Shymkent`,69.6,42.32],[`Ақтау`,`Актау`,`Aktau`,51.17,43.65],[`Атырау`,`Атырау`,`Atyrau`,51.92,47.1],[`Ақтөбе`,`Актобе`,`Aktobe`,57.17,50.28],[`Қостанай`,`Костанай`,`Kostanay`,63.63,53.21],[`Павлодар`,`Павлодар`,`Pavlodar`,76.97,52.29],[`Өскемен`,`Усть-Каменогорск`,`Oskemen`,82.61,49.95],[`Қызылорда`,`Кызылорда`,`Kyzylorda`,65.51,44.85],[`Қарағанды`,`Караганда`,`Karaganda`,73.09,49.8]],[mo,ho,go,_o]=[46,88,40.2,56],vo=900,yo=Math.cos(48*Math.PI/180),bo=vo/((ho-mo)*yo),xo=(_o-go)*bo,So=e=>(e-mo)*yo*bo,Co=e=>(_o-e)*bo,wo=fo.split(` `).map(e=>e.split(`,`).map(Number)).map(([e=0,t=0])=>`${So(e).toFixed(1)},${Co(t).toFixed(1)}`).join(` `);function To(){let e=new Map;for(let t of W.value.things)for(let n of U.value.entries.get(t.id)??[]){if(!n.place)continue;let r=`${n.place.latitude} ${n.place.longitude}`,i=e.get(r)??{place:n.place,held:[]};i.held.push({thing:t,entry:n}),e.set(r,i)}return[...e.values()]}function Eo(){let e=To(),t=dn.indexOf(L.value);return V(`div`,{class:`map scrolls`,tabIndex:0,role:`region`,"aria-label":R(`tabMap`),children:[V(`svg`,{viewBox:`0 0 ${vo} ${xo}`,role:`img`,"aria-label":`${R(`tabMap`)}: ${vn(`places`,e.length)}`,children:[V(`polygon`,{class:`land`,points:wo}),po.map(e=>V(`g`,{class:`city`,children:[V(`circle`,{cx:So(e[3]),cy:Co(e[4]),r:2}),V(`text`,{x:So(e[3])+5,y:Co(e[4])+4,children:e[t===0?0:t===1?1:2]})]},e[2])),e.map(({place:e,held:t})=>V(`circle`,{class:`spot`,cx:So(e.longitude),cy:Co(e.latitude),r:5+Math.min(10,2*Math.sqrt(t.length)),children:V(`title`,{children:e.description})},`${e.latitude} ${e.longitude}`))]}),e.length===0?V(`p`,{class:`empty`,children:R(`noPlaces`)}):V(`ul`,{class:`plain places`,children:e.flatMap(({place:e,held:t})=>t.map(({thing:t,entry:n})=>V(`li`,{children:[V(`b`,{children:e.description}),` `,V(`button`,{type:`button`,class:`link`,onClick:()=>xr(t.id),children:t.label}),V(`small`,{children:`${bn(n.account)}, ${n.number}, ${n.validFrom}`})]},`${t.id} ${n.id}`)))})]})}async function Do(e,t,n,r){await Y(async()=>{let{search:i}=await I(Bt,{text:t,kind:n,after:r?.page.endCursor??null}),a=[...r?.nodes??[],...i.nodes];e.value={text:t,kind:n,total:i.totalCount,nodes:a,page:i.pageInfo}})}var Oo=e=>e&&V(`span`,{class:`only-heard`,children:R(`foundCount`,{count:e.total})});function ko({results:e,opened:t}){let n=M(!1),r=async r=>{let i=new FormData(r),a=i.get(`text`)?.toString().trim()??``;a!==``&&(n.value=!0,t(),e.value=void 0,await Do(e,a,i.get(`kind`)?.toString()||null),n.value=!1)};return V(`form`,{id:`search`,role:`search`,onSubmit:e=>{e.preventDefault(),r(e.currentTarget)},children:[V(`input`,{name:`text`,type:`search`,"aria-label":R(`searchHint`),placeholder:R(`searchHint`),spellcheck:!1,autocomplete:`off`,disabled:!F.value,maxLength:200}),V(`div`,{class:`row`,children:[V(`select`,{name:`kind`,"aria-label":R(`kind`),disabled:!F.value,children:[V(`option`,{value:``,children:R(`anyone`)}),V(`option`,{value:`PERSON`,children:R(`persons`)}),V(`option`,{value:`ORGANIZATION`,children:R(`organizations`)})]}),V(`button`,{disabled:!F.value,children:R(`search`)}),V(`span`,{role:`status`,children:n.value?R(`asking`):Oo(e.value)})]})]})}function Ao({results:e}){let t=e.value;return t?t.nodes.length===0?V(`p`,{class:`quiet`,role:`status`,children:R(`nothingFound`)}):V(`section`,{"aria-labelledby":`results-title`,children:[V(`h2`,{id:`results-title`,children:R(`foundCount`,{count:t.total})}),V(`ol`,{class:`results`,children:t.nodes.map(({subject:e,probability:t,verdict:n,isFormer:r,identity:i})=>{if(!e)return null;let a=Gn(e);return V(`li`,{children:V(`button`,{type:`button`,onClick:()=>void yr(a),children:[V(`span`,{class:`mark ${a.kind}`,"aria-hidden":`true`}),V(`span`,{class:`who`,children:[V(`b`,{children:a.label}),V(`small`,{children:[z(a.kind),a.detail,xn(e.region)].filter(Boolean).join(` · `)}),r&&i&&V(`small`,{children:R(`formerly`,{name:i.fullName})})]}),V(`span`,{class:`sure ${n}`,children:Sn(t)})]})},a.id)})}),t.page.hasNextPage&&V(`button`,{type:`button`,class:`more`,onClick:()=>void Do(e,t.text,t.kind,t),children:R(`more`)})]}):null}var jo=500,Mo=e=>U.value.things.get(e)??e,No=[{title:`tableLinks`,columns:[`from`,`link`,`to`,`since`,`until`,`document`,`supplier`],rows:()=>W.value.ties.map(e=>({key:e.id,cells:[Mo(e.source),e.detail?`${z(e.kind)}: ${yn(e.detail)}`:z(e.kind),Mo(e.target),e.from,e.to,e.document?.number??``,e.document?.supplier?.name??``]}))},{title:`tableThings`,columns:[`name`,`kind`,`detail`,`linksCount`],rows:()=>{let e=new Map;for(let{source:t,target:n}of W.value.ties)for(let r of[t,n])e.set(r,(e.get(r)??0)+1);return W.value.things.map(t=>({key:t.id,cells:[t,z(t.kind),z(t.detail),String(e.get(t.id)??0)]}))}},{title:`tableEntries`,columns:[`account`,`number`,`whom`,`status`,`since`,`until`,`document`,`supplier`],rows:()=>W.value.things.flatMap(e=>(U.value.entries.get(e.id)??[]).map(t=>({key:`${e.id} ${t.id}`,cells:[bn(t.account),t.number,e,z(t.status),t.validFrom,t.validTo??``,t.documents[0]?.number??``,t.documents[0]?.supplier?.name??``]})))}],Po=/^\d{4}(-\d\d){0,2}$/,Fo=e=>typeof e==`string`?e:e.label;function Io(){let e=M(0),t=M(0),n=M(!1),{title:r,columns:i,rows:a}=No[e.value]??No[0],o=a(),s=new Intl.Collator(void 0,{numeric:!0}).compare;o.sort((e,n)=>s(Fo(e.cells[t.value]??``),Fo(n.cells[t.value]??``))),n.value&&o.reverse();let c=e=>{n.value=t.value===e&&!n.value,t.value=e};return V(`div`,{class:`table`,children:[V(`fieldset`,{class:`switch`,children:[V(`legend`,{class:`only-heard`,children:R(`tableOf`)}),No.map((n,r)=>V(`label`,{children:[V(`input`,{type:`radio`,name:`rows`,checked:e.value===r,onChange:()=>{e.value=r,t.value=0}}),R(n.title),` `,V(`small`,{children:B(n.rows().length)})]},n.title))]}),o.length===0?V(`p`,{class:`empty`,children:R(`emptyTable`)}):V(`div`,{class:`scrolls`,tabIndex:0,role:`region`,"aria-label":R(r),children:V(`table`,{children:[V(`thead`,{children:V(`tr`,{children:i.map((e,r)=>V(`th`,{scope:`col`,"aria-sort":t.value===r?n.value?`descending`:`ascending`:`none`,children:V(`button`,{type:`button`,onClick:()=>c(r),children:R(e)})},e))})}),V(`tbody`,{children:o.slice(0,jo).map(e=>V(`tr`,{children:e.cells.map(e=>V(`td`,{class:Po.test(Fo(e))?`date`:void 0,children:typeof e==`string`?e:V(`button`,{type:`button`,class:`link`,onClick:()=>void yr(e),children:e.label})}))},e.key))})]})}),o.length>jo&&V(`p`,{class:`quiet`,children:R(`rowsCut`,{shown:jo,all:B(o.length)})})]})}var Lo=200,Ro=26,zo=250,Bo=900;function Vo(e,t){let[n=0,r,i]=e.split(`-`).map(Number);return n+((r?r-1:t?12:0)+(i?(i-1)/31:r&&t?1:0))/12}function Ho(){let e=Vo(new Date().toISOString().slice(0,10),!0),t=U.value.things,n=[],r=0,i=(t,i,a)=>{if(!i)r+=1;else{let r=a?Vo(a,!0):e;n.push({...t,from:Vo(i,!1),to:Math.max(r,Vo(i,!1)),said:i===a?i:`${i} – ${a||`…`}`,isOpen:!a})}};for(let e of W.value.ties){let[n,r]=[t.get(e.source)?.label??``,t.get(e.target)?.label??``],a=e.detail?`${z(e.kind)}: ${yn(e.detail)}`:z(e.kind),o=e.kind===`PAID`?e.from:e.to;i({key:e.id,whom:e.source,label:[n,r],what:a,kind:`tie`},e.from,o)}for(let e of W.value.things)for(let t of U.value.entries.get(e.id)??[])i({key:`${e.id} ${t.id}`,whom:e.id,label:[e.label],what:bn(t.account),kind:`entry`},t.validFrom,t.validTo??``);return{drawn:n.sort((e,t)=>e.from-t.from),without:r}}var Uo=[1,2,5,10,20];function Wo(){let{drawn:e,without:t}=Ho();if(e.length===0)return V(`p`,{class:`empty`,children:R(`emptyTable`)});let n=e.slice(0,Lo),r=Math.floor(Math.min(...n.map(e=>e.from))),i=Math.ceil(Math.max(...n.map(e=>e.to),r+1)),a=e=>zo+(e-r)/(i-r)*634,o=Uo.find(e=>(i-r)/e<=12)??50,s=Array.from({length:Math.floor((i-r)/o)+1},(e,t)=>r+t*o),c=n.length*Ro+34;return V(`div`,{class:`timeline scrolls`,tabIndex:0,role:`region`,"aria-label":R(`tabTimeline`),children:[V(`svg`,{viewBox:`0 0 ${Bo} ${c}`,role:`list`,"aria-label":R(`tabTimeline`),children:[V(`g`,{"aria-hidden":`true`,children:s.map(e=>V(`g`,{children:[V(`line`,{class:`grid`,x1:a(e),x2:a(e),y1:24,y2:c}),V(`text`,{class:`year`,x:a(e),y:16,"text-anchor":`middle`,children:e})]},e))}),n.map((e,t)=>{let n=30+t*Ro,r=e.to===e.from;return V(`g`,{role:`listitem`,children:V(`g`,{class:`bar-of ${e.kind} ${r?`day`:``}`,role:`button`,tabindex:0,onClick:()=>xr(e.whom),"aria-label":`${e.label.join(` → `)}, ${e.what}, ${e.said}`,onKeyDown:t=>t.key===`Enter`&&xr(e.whom),children:[V(`title`,{children:`${e.label.join(` → `)}\n${e.what}\n${e.said}`}),V(`text`,{class:`label`,x:0,y:n+14,children:e.label.map(t=>Go(t,e.label.length)).join(` → `)}),V(`rect`,{x:a(e.from),y:n+3,width:Math.max(6,a(e.to)-a(e.from)),height:14,rx:3,class:e.isOpen?`lasts`:``}),V(`text`,{class:`what`,x:Math.min(a(e.from)+(r?10:6),Bo-e.what.length*6.3-8),y:n+14,children:e.what})]})},e.key)})]}),t>0&&V(`p`,{class:`quiet`,children:R(`withoutDate`,{count:B(t)})}),e.length>Lo&&V(`p`,{class:`quiet`,children:R(`rowsCut`,{shown:Lo,all:B(e.length)})})]})}function Go(e,t){let n=t===1?33:15;return e.length>n?`${e.slice(0,n-1).trimEnd()}…`:e}var Ko=`esep-view`,qo=1;function Jo(e,t){let n=URL.createObjectURL(t),r=document.createElement(`a`);r.href=n,r.download=e,r.click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var Yo=()=>new Date().toISOString().slice(0,10),Xo=e=>!e.includes(`:`);function Zo(e){let{steps:t,hidden:n,pinned:r}=U.value,i=[...e?.layout.spots.values()??[]].filter(e=>Xo(e.id)),a={format:Ko,version:qo,savedAt:new Date().toISOString(),steps:t,hidden:[...n].filter(Xo),pinned:[...r].filter(Xo),places:Object.fromEntries(i.map(e=>[e.id,[Math.round(e.x),Math.round(e.y)]]))};Jo(`esep-view-${Yo()}.json`,new Blob([JSON.stringify(a,null,1)],{type:`application/json`}))}var Qo=e=>Array.isArray(e)&&e.every(e=>typeof e==`string`),$o=new Set([`Person`,`Organization`,`Case`]);function es(e){if(typeof e!=`object`||!e)return!1;let t=e;return t.do===`open`?typeof t.id==`string`&&$o.has(String(t.kind)):t.do===`expand`?typeof t.id==`string`&&Qo(t.kinds)&&typeof t.most==`number`:t.do===`connect`&&Qo(t.between)&&Qo(t.without)&&typeof t.hops==`number`&&typeof t.choice==`string`}function ts(e){let t;try{t=JSON.parse(e)}catch{return}if(typeof t!=`object`||!t)return;let n=t;return n.format===Ko&&n.version===qo&&Array.isArray(n.steps)&&n.steps.every(es)&&Qo(n.hidden)&&Qo(n.pinned)&&typeof n.places==`object`?n:void 0}var ns=e=>({hidden:new Set(e.hidden),pinned:new Set(e.pinned)}),rs=()=>Qt.value.find(e=>e.id===P.value.official)?.name??``;async function is(e){if(!e)return;let{width:t,height:n}=e,r=e.picture(t,n+46),i=r.getContext(`2d`);if(!i)return;let{ink:a,soft:o,page:s}=e.ink;i.setTransform(2,0,0,2,0,0),i.fillStyle=s,i.fillRect(0,n,t,46),i.font=za,i.textAlign=`left`,i.fillStyle=a;let{things:c,ties:l}=W.value;i.fillText(`Esep · ${vn(`things`,c.length)} · ${vn(`links`,l.length)}`,16,n+18),i.fillStyle=o,i.fillText([rs(),Yo(),$t.value.at(-1)?.grantedBy??``].filter(Boolean).join(` · `),16,n+36);let u=t-16;i.textAlign=`right`;for(let t of[`Identifier`,`Contact`,`Case`,`Organization`,`Person`])i.fillStyle=a,i.fillText(z(t),u,n+26),u-=i.measureText(z(t)).width+12,i.fillStyle=e.ink[t],i.fillRect(u-4,n+17,10,10),u-=20;let d=await new Promise(e=>r.toBlob(e,`image/png`));d&&Jo(`esep-graph-${Yo()}.png`,d)}var as=e=>[`${R(`document`)} ${e.number}`,e.form,e.eventOn,e.supplier?.name??``,`${e.id}`,`SHA-256 ${e.sha256}`].filter(Boolean).join(`; `);function os(){let e=U.value.things,t=[],n=0,r=(e,r)=>{t.push(`${++n}. ${e}`,...r.map(e=>`   ${as(e)}`))};for(let t of W.value.ties){if(!t.document)continue;let n=t.detail?`${z(t.kind)} (${yn(t.detail)})`:z(t.kind),i=t.from?`, ${t.from} – ${t.to||`…`}`:``;r(`${e.get(t.source)?.label??``} — ${n} — ${e.get(t.target)?.label??``}${i}`,[t.document])}for(let e of W.value.things)for(let t of U.value.entries.get(e.id)??[])r(`${e.label} — ${bn(t.account)} (${t.account}), ${t.number}, ${z(t.status)}, ${t.validFrom} – ${t.validTo??`…`}`,t.documents);let i=$t.value.map(e=>e.look).filter(e=>e!==void 0),a=$t.value.at(-1);return[...[`Esep · ${R(`citations`)}`,[rs(),new Date().toISOString()].filter(Boolean).join(` · `),[a?.right,a?.grantedBy].filter(Boolean).join(` · `),i.length>0?`${R(`looks`)}: ${i[0]}–${i.at(-1)}`:``].filter(Boolean),``,...t,``].join(`
`)}var ss=()=>Jo(`esep-citations-${Yo()}.txt`,new Blob([os()],{type:`text/plain;charset=utf-8`}));async function cs(e){let t=e&&ts(await e.text());if(!t)ur.value=R(`noView`);else{hr(),await Or(t.steps,ns(t));for(let[e,[n,r]]of Object.entries(t.places))$.now?.layout.settle(e,n,r);$.now?.show(W.value,U.value.pinned),$.now?.fit()}}function ls(){let e=U.value.things.size===0,t=U.value.hidden.size;return V(`div`,{class:`tools`,role:`toolbar`,"aria-label":R(`actions`),children:[V(`button`,{type:`button`,disabled:!sr.value,onClick:pr,children:R(`undo`)}),V(`button`,{type:`button`,disabled:!cr.value,onClick:mr,children:R(`redo`)}),t>0&&V(`button`,{type:`button`,onClick:Dr,children:R(`showAll`,{count:t})}),V(`span`,{class:`gap`}),V(`button`,{type:`button`,disabled:e,onClick:()=>Zo($.now),children:R(`save`)}),V(`label`,{class:`button`,children:[R(`open`),V(`input`,{type:`file`,accept:`application/json`,class:`only-heard`,id:`open-view`,onChange:e=>{cs(e.currentTarget.files?.[0]),e.currentTarget.value=``}})]}),V(`button`,{type:`button`,disabled:e,onClick:()=>void is($.now),children:R(`picture`)}),V(`button`,{type:`button`,disabled:e,onClick:ss,children:R(`citations`)})]})}var us=[[`graph`,`tabGraph`],[`table`,`tabTable`],[`timeline`,`tabTimeline`],[`map`,`tabMap`],[`paths`,`tabPaths`]];function ds(){let e=e=>{let t=us[(us.findIndex(([e])=>e===K.value)+e+us.length)%us.length];t&&(K.value=t[0],document.getElementById(`tab-${t[0]}`)?.focus())};return V(`div`,{class:`tabs`,role:`tablist`,"aria-label":R(`views`),children:us.map(([t,n])=>V(`button`,{type:`button`,role:`tab`,id:`tab-${t}`,"aria-controls":`panel`,"aria-selected":K.value===t,tabIndex:K.value===t?0:-1,onClick:()=>K.value=t,onKeyDown:t=>{t.key===`ArrowRight`&&e(1),t.key===`ArrowLeft`&&e(-1)},children:R(n)},t))})}function fs(){return V(`section`,{class:`welcome`,children:[V(`h2`,{children:R(`welcome`)}),V(`ol`,{children:[V(`li`,{children:R(`welcome1`)}),V(`li`,{children:R(`welcome2`)}),V(`li`,{children:R(`welcome3`)})]})]})}function ps(){let[,e,t]=/^#(Person|Organization|Case):(\w+)$/.exec(location.hash)??[];e&&t&&F.value&&(history.replaceState(null,``,location.pathname),br(t,e))}function ms(){let e=M(void 0);je(ps,[]);let t=()=>{hr(),q.value=void 0,J.value=void 0,e.value=void 0},n=()=>{G.value=``,q.value=void 0,document.querySelector(`#search input`)?.focus()};document.title=`${R(`title`)} · Esep`;let r=G.value!==``&&(q.value!==void 0||U.value.things.has(G.value));return V(x,{children:[V(`a`,{class:`skip`,href:K.value===`graph`?`#graph`:`#panel`,children:R(`skip`)}),V(Pn,{changed:t}),V(`main`,{class:`explorer`,children:[V(`h1`,{class:`only-heard`,children:R(`title`)}),V(`aside`,{children:[V(ko,{results:e,opened:n}),J.value&&V(Dn,{of:J.value.refusal,again:J.value.again}),r&&e.value&&V(`button`,{type:`button`,class:`link back`,onClick:n,children:[`← `,R(`backToResults`)]}),r?V($r,{}):V(Ao,{results:e}),!r&&!e.value&&V(fs,{})]}),V(`section`,{class:`stage`,"aria-busy":gr.value>0,children:[V(`div`,{class:`head`,children:[V(ds,{}),V(ls,{})]}),V(`div`,{id:`panel`,role:`tabpanel`,tabIndex:-1,"aria-labelledby":`tab-${K.value}`,"data-signed-in":String(F.value),children:[V(`div`,{hidden:K.value!==`graph`,class:`whole`,children:V(eo,{})}),K.value===`table`&&V(Io,{}),K.value===`timeline`&&V(Wo,{}),K.value===`map`&&V(Eo,{}),K.value===`paths`&&V(co,{})]})]})]}),V(di,{}),V(`p`,{class:`only-heard`,role:`status`,"aria-live":`polite`,children:ur.value})]})}var hs=document.getElementById(`page`);if(hs){hs.replaceChildren();let[,e,t]=location.pathname.split(`/`);ge(e===`account`&&t?V(jr,{code:decodeURIComponent(t)}):V(e===`alerts`?qr:ms,{}),hs)}nn();