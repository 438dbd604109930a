var e,t,n,r,i,a,o,s,c,l,u,d=Symbol.for(`pv`),f={},p=[],m=/^m(i|n|o|s|text|space)$/,h=Array.isArray,g=p.slice,_=Object.assign;function v(e){e&&e.parentNode&&e.remove()}function y(e,t,n){var r,i,a,o={},s=arguments.length;for(a in t)a==`key`?r=t[a]:a==`ref`&&typeof e!=`function`?i=t[a]:o[a]=t[a];return s>2&&(o.children=s>3?g.call(arguments,2):n),b(e,o,r,i,null)}function b(n,r,i,a,o){var s={type:n,props:r,key:i,ref:a,__k:null,__:null,__b:0,__e:null,__c:null,constructor:d,__v:o||++t,__i:-1,__u:0};return!o&&e.vnode&&e.vnode(s),s}function x(e){return e.children}function S(e,t){this.props=e,this.context=t,this.__g=0}function ee(e,t){if(t==null)return e.__&&ee(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!=`function`||e.props.__P?null:ee(e)}function te(t){var n,r=t.__v,i=r.__e,a=[],o=[],s=t.__P;s&&((n=_({constructor:d},r)).__v=r.__v+1,e.vnode&&e.vnode(n),le(s,n,r,t.__n,s.namespaceURI,32&r.__u?[i]:null,a,i||ee(r),32&r.__u,o),n.__v=r.__v,n.__.__k[n.__i]=n,fe(a,n,o),r.__=r.__e=null,n.__e!=i&&C(n))}function C(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),C(e)}function w(t){(8&t.__g||(t.__g|=8,r.push(t),a++))&&i==e.debounceRendering||((i=e.debounceRendering)||queueMicrotask)(T)}function T(){try{for(var e,t=1;r.length;)r.length>t&&r.sort(o),e=r.shift(),t=r.length,8&e.__g&&te(e)}finally{(a=r.length)&&(i||queueMicrotask)(T)}}function ne(e,t,n,r,i,a,o,s,c,l,u){var d,m,h,g,_,v,y=r.__k||p,b=t.length;for(c=re(n,t,y,c,b),d=0;d<b;d++)(h=n.__k[d])!=null&&(m=~h.__i&&y[h.__i]||f,h.__i=d,v=le(e,h,m,i,a,o,s,c,l,u),g=h.__e,(m.ref!=h.ref||8&m.__u)&&(m.ref&&me(m.ref,null,h,m),h.ref&&u.push(h.ref,h.__c||g,h)),_||=g,4&h.__u?(c=ie(h,c,e,!m.__v),m.__e&&(m.__e=null)):typeof h.type==`function`&&v!==void 0?c=v:g&&(c=g.nextSibling),h.__u&=-21);return n.__e=_,c}function re(e,t,n,r,i){var a,o,s,c,l,u,f,p,m,g=n.length,_=g,v=0,y=0,S=e.__k=Array(i);for(a=0;a<i;a++)(o=t[a])!=null&&typeof o!=`boolean`&&typeof o!=`function`?(typeof o!=`object`||o.constructor===String?o=S[a]=b(null,o):h(o)?o=S[a]=b(x,{children:o}):o.constructor===d&&o.__b?o=S[a]=b(o.type,o.props,o.key,o.ref,o.__v):S[a]=o,c=a+v,o.__=e,o.__b=e.__b+1,s=null,~(l=o.__i=ae(o,n,c,_))&&(_--,(s=n[l])&&(s.__u|=2)),s&&s.__v?(o.__u|=16,l==c-1?v--:l==c+1?v++:l!=c&&(l>c?v--:v++,y=1)):(~l||(i>g?v--:i<g&&v++),typeof o.type!=`function`&&(o.__u|=4))):S[a]=null;if(y){for(u=[],f=[],a=0;a<i;a++)if((o=S[a])&&16&o.__u){for(v=0,p=u.length;v<p;)u[m=v+p>>1]<o.__i?v=m+1:p=m;u[v]=o.__i,f[a]=v+1}for(v=u.length;a--;)f[a]&&(f[a]==v?v--:S[a].__u|=4)}if(_)for(a=0;a<g;a++)!(s=n[a])||2&s.__u||(s.__e==r&&(r=ee(s)),he(s,s));return r}function ie(e,t,n,r){var i,a,o,s;if(typeof e.type==`function`){if(e.props.__P)return t;if(i=e.__k)for(a=0;a<i.length;a++)i[a]&&(i[a].__=e,t=ie(i[a],t,n,!1));return t}for(t&&!t.parentNode&&(t=ee(e))&&!t.parentNode&&(t=null),o=e.__e,s=t;s&&s.nodeType==8;)s=s.nextSibling;for(o!=s&&(!r&&n.moveBefore&&o.parentNode?n.moveBefore(o,t):n.insertBefore(o,t||null)),t=o;(t&&=t.nextSibling)&&t.nodeType==8&&!t.data.startsWith(`$s`););return t}function ae(e,t,n,r){var i,a=e.key,o=e.type,s=t[n],c=s&&!(2&s.__u);if(s===null&&a==null||c&&a==s.key&&o==s.type)return n;if(r>+!!c){for(i=n-1;i>=0;i--)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i;for(i=n+1;i<t.length;i++)if((s=t[i])&&!(2&s.__u)&&a==s.key&&o==s.type)return i}return-1}function oe(e,t,n){n??=``,t[0]==`-`?e.setProperty(t,n):e[t]=n}function se(e,t,n,r,i){var a,o;if(t==`style`){if(typeof n==`string`)e.style.cssText=n;else{if(typeof r==`string`&&(e.style.cssText=r=``),r)for(t in r)n&&t in n||oe(e.style,t);if(n)for(t in n)r&&n[t]==r[t]||oe(e.style,t,n[t])}}else if(t[0]==`o`&&t[1]==`n`)typeof n!=`function`&&(n=null),typeof r!=`function`&&(r=null),(e.__e||={})[t]=n,n&&r||(o=u[t]||(u[t]=ce(t)),(e.__a||={})[t]=l,a=t!=(t=t.replace(c,`$1`)),(t=t.slice(2))[0]<`a`&&(t=t.toLowerCase()),n?e.addEventListener(t,o,a):e.removeEventListener(t,o,a));else{if(i==`http://www.w3.org/2000/svg`)t=t.replace(/xlink(H|:h)/,`h`).replace(/sName$/,`s`);else if(t!=`width`&&t!=`height`&&t!=`href`&&t!=`list`&&t!=`form`&&t!=`tabIndex`&&t!=`download`&&t!=`rowSpan`&&t!=`colSpan`&&t!=`role`&&t!=`popover`&&t in e)try{e[t]=n??``;return}catch{}if(typeof n==`function`)return;n==null||!1===n&&t[4]!=`-`?e.removeAttribute(t):e.setAttribute(t,t==`popover`&&n==1?``:n)}}function ce(t){return function(n){var r=this.__e;if(r){if(r=r[t],n[s]==null)n[s]=l++;else if(n[s]<this.__a[t])return;return r(e.event?e.event(n):n)}}}function le(t,n,r,i,a,o,s,c,l,u){var f,m,g,y,b,te,C,w,T,re,ie,ae,oe,se,ce,le,fe,me,E=n.type;if(n.constructor!==d)return null;128&r.__u&&(l=32&r.__u,f=r.__c.__z)&&(n.__u|=l,m=o=[],f.nodeType==8?c=ue(f,o):o.push(f),c=o[0]||c),(f=e.__b)&&f(n);n:if(typeof E==`function`){g=s.length;try{if(w=n.props,T=(f=E.prototype)&&f.render,re=(f=E.contextType)&&i[f.__c],ie=f?re?re.props.value:f.__:i,(y=r.__c)?(n.__c=y,2&y.__g&&(y.__g|=1)):(T?n.__c=y=new E(w,ie):(n.__c=y=new S(w,ie),y.constructor=E,y.render=ge),re&&re.sub(y),y.state||(y.state={}),y.__n=i,y.__g|=8,y.__h=[],y.__k=[]),T&&(y.__s||(y.__s=y.state),E.getDerivedStateFromProps&&(y.__s==y.state&&(y.__s=_({},y.__s)),_(y.__s,E.getDerivedStateFromProps(w,y.__s)))),b=y.props,te=y.state,y.__v=n,r.__c){if(w!==b&&T&&!E.getDerivedStateFromProps&&y.componentWillReceiveProps&&y.componentWillReceiveProps(w,ie),n.__v==r.__v&&!(8&y.__g)||!(4&y.__g)&&y.shouldComponentUpdate&&!1===y.shouldComponentUpdate(w,y.__s,ie)){n.__v!=r.__v&&(y.props=w,y.state=y.__s,y.__g&=-9),n.__e=r.__e,n.__k=r.__k,n.__k.some(function(e){e&&(e.__=n)}),p.push.apply(y.__h,y.__k),y.__k=[],y.__h.length&&s.push(y),c=ee(r);break n}y.componentWillUpdate&&y.componentWillUpdate(w,y.__s,ie),T&&y.componentDidUpdate&&y.__h.push(function(){y.componentDidUpdate(b,te,C)})}else T&&!E.getDerivedStateFromProps&&y.componentWillMount&&y.componentWillMount(),T&&y.componentDidMount&&y.__h.push(y.componentDidMount);y.context=ie,y.props=w,y.__P=t,y.__g&=-5,ae=e.__r,oe=T?25:0;do y.__g&=-9,ae&&ae(n),f=y.render(y.props,y.state=y.__s,y.context);while(8&y.__g&&++oe<25);T&&(p.push.apply(y.__h,y.__k),y.__k=[]),y.state=y.__s,y.getChildContext&&(i=_({},i,y.getChildContext())),T&&r.__c&&y.getSnapshotBeforeUpdate&&(C=y.getSnapshotBeforeUpdate(b,te)),se=f&&f.type===x&&f.key==null?f.props.children:f,w.__P&&(f=c,a=(t=w.__P).namespaceURI,l=o=null,r.props&&r.props.__P!=t&&(r.__k.some(function(e){e&&he(e,e)}),r.__k=null),c=r.__k?ee(r,0):null),c=ne(t,h(se)?se:[se],n,r,i,a,o,s,c,l,u),w.__P&&(n.__e=null,c=f),n.__u&=-161,m&&m.some(v),y.__h.length&&s.push(y),1&y.__g&&(y.__g&=-4)}catch(t){if(s.length=g,n.__v=null,l||o){if(t&&t.then){if(n.__u|=128|l,o){for(~(fe=o.indexOf(c||void 0))||(fe=o.length);(me=o[fe-1])&&me.nodeType==8;)fe--;for(;fe<o.length;fe++)if(me=o[fe]){if(o[fe]=null,ce){if(me==le)break}else{if(me.nodeType!=8)break;me.data.startsWith(`$s`)&&(le=ue(ce=me))}}}if(!ce){for(;c&&c.nodeType==8&&c.nextSibling;)c=c.nextSibling;ce=c}(f=ue(ce=n.__c.__z||(n.__c.__z=ce)))?(n.__e=ce,c=f):n.__e=c,c&&=c.nextSibling}else o&&o.some(v)}else n.__e=r.__e;n.__k||=r.__k||[],t&&t.then||de(n),e.__e(t,n,r)}}else c=n.__e=pe(r.__e,n,r,i,a,o,s,l,u,t);return(f=e.diffed)&&f(n),c}function ue(e,t){if(e&&e.nodeType==8&&e.data.startsWith(`$s`))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith(`$s`))n++;else if(e.data.startsWith(`/$s`)&&!--n)return e}t&&t.push(e)}}function de(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(de))}function fe(t,n,r){for(var i=0;i<r.length;)me(r[i++],r[i++],r[i++]);e.__c&&e.__c(n,t),t.some(function(n){try{t=n.__h,n.__h=[],t.some(function(e){e.call(n)})}catch(t){e.__e(t,n.__v)}})}function pe(t,n,r,i,a,o,s,c,l,u){var d,p,_,y,b,x,S,te,C=r.props||f,w=n.props,T=n.type;if(T==`svg`?a=`http://www.w3.org/2000/svg`:T==`math`?a=`http://www.w3.org/1998/Math/MathML`:a||=`http://www.w3.org/1999/xhtml`,o){for(d=0;d<o.length;d++)if((b=o[d])&&(T?b.localName==T:b.nodeType==3)){t=b,o[d]=null;break}}if(!t){if(te=u.ownerDocument||document,!T)return te.createTextNode(w);t=te.createElementNS(a,T,w.is?w:u),c&&=(e.__m&&e.__m(n,o),!1),o=null}if(T){if(u=T==`template`&&t.content||t,o=T==`textarea`&&w.defaultValue!=null?null:o&&g.call(u.childNodes),!c&&o)for(C={},d=0;d<t.attributes.length;d++)C[(b=t.attributes[d]).name]=b.value;for(d in C)b=C[d],d==`dangerouslySetInnerHTML`?_=b:d==`children`||d in w||d==`value`&&`defaultValue`in w||d==`checked`&&`defaultChecked`in w||se(t,d,null,b,a);for(d in w)b=w[d],d==`children`?y=b:d==`dangerouslySetInnerHTML`?p=b:d==`value`?x=b:d==`checked`?S=b:c&&typeof b!=`function`||C[d]===b||se(t,d,b,C[d],a);p?(c||_&&(p.__html==_.__html||p.__html==t.innerHTML)||(t.innerHTML=p.__html),n.__k=[]):(_&&(t.textContent=``),(T==`foreignObject`||a==`http://www.w3.org/1998/Math/MathML`&&m.test(T))&&(a=`http://www.w3.org/1999/xhtml`),ne(u,h(y)?y:[y],n,r,i,a,o,s,o?o[0]:r.__k&&ee(r,0),c,l),o&&o.some(v)),c&&T!=`textarea`||(d=`value`,T==`progress`&&x==null?t.removeAttribute(d):x==null||x===t[d]&&(T!=`progress`||x)||se(t,d,x,C[d],a),d=`checked`,S!=null&&S!=t[d]&&se(t,d,S,C[d],a))}else C===w||c&&t.data==w||(t.data=w);return t}function me(t,n,r,i){try{typeof t==`function`?n?n.__x=t(n)||1:(i&&=i.__c||i.__e)&&(n=i.__x)&&(i.__x=null,typeof n==`function`?n():t(null)):t.current=n}catch(t){e.__e(t,r)}}function he(t,n,r){var i,a,o,s;if(e.unmount&&e.unmount(t),!(i=t.ref)||i.current&&i.current!=t.__e||me(i,null,n,t),i=t.__c){if(i.componentWillUnmount)try{i.componentWillUnmount()}catch(t){e.__e(t,n)}i.__P=i.__n=null}if(i=t.__k)for(s=0;s<i.length;s++)i[s]&&he(i[s],n,typeof t.type!=`function`||r&&!t.props.__P);!r&&(i=t.__c)&&(i=i.__z)&&(a=ue(i,o=[]))&&(i==t.__e&&o.some(v),v(a),v(i)),r||v(t.__e),t.__e=t.__c=t.__=null}function ge(e,t,n){return this.constructor(e,n)}function E(t,n){var r,i,a,o;e.__&&e.__(t,n),n.nodeType==9&&(n=n.documentElement),i=(r=t&&32&t.__u)?null:n.__k,n.__k=b(x,{children:[t]}),a=[],o=[],le(n,n.__k,i||f,f,n.namespaceURI,i?null:n.firstChild?g.call(n.childNodes):null,a,i?i.__e:n.firstChild,r,o),fe(a,n.__k,o),n.__k.props.children=null}e={__e:function(e,t,n,r){for(var i,o,s;t=t.__;)if((i=t.__c)&&!(1&i.__g)){i.__g|=4;try{if((s=(o=i.constructor)&&o.getDerivedStateFromError)&&i.setState(o.getDerivedStateFromError(e)),i.componentDidCatch&&(i.componentDidCatch(e,r||{}),s=1),s&&8&i.__g)return void(i.__g|=2)}catch(t){e=t}}throw a=0,e}},t=0,n=function(e){return e!=null&&e.constructor===d},S.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=_({},this.state)),typeof e==`function`&&(e=e(_({},n),this.props)),e&&(_(n,e),this.__v&&(t&&this.__k.push(t),w(this)))},S.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),w(this))},S.prototype.render=x,r=[],a=0,o=function(e,t){return e.__v.__b-t.__v.__b},s=Symbol(),c=/(PointerCapture)$|Capture$/i,l=0,u={};var _e,D,ve,ye,be=Object.is,xe=0,Se=[],Ce=[],O=e,we=O.__b,Te=O.__r,Ee=O.diffed,De=O.__c,Oe=O.unmount,ke=O.__;function Ae(e,t){O.__h&&O.__h(D,e,xe||t),xe=0;var n=D.__H||(D.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function je(e,t){var n=Ae(_e++,3);!O.__s&&Be(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,D.__H.__h.push(n))}function Me(e){return xe=5,Ne(function(){return{current:e}},[])}function Ne(e,t){var n=Ae(_e++,7);return Be(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function Pe(){var e;do{for(;e=Ce.shift();)try{Re(e)}catch(t){O.__e(t,{__:(e=e.__P)&&e.__v})}for(;e=Se.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(Re),t.__h.some(ze),t.__h=[]}catch(n){t.__h=[],O.__e(n,e.__v)}}}while(Ce.length)}O.__b=function(e){D=null,we&&we(e)},O.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),ke&&ke(e,t)},O.__r=function(e){Te&&Te(e),_e=0;var t=(D=e.__c).__H;t&&(ve==D?D.__h=[]:(t.__h.some(Re),t.__h.some(ze),_e=0),t.__h=[],t.__.some(function(e){e.__N&&(e.__=e.__N),e.u=e.__N=void 0})),ve=D},O.diffed=function(e){Ee&&Ee(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&Le(Se.push(t)),t.__H.__.some(function(e){e.u&&(e.__H=e.u)})),ve=D=null},O.__c=function(e,t){t.some(function(e){try{e.__h.some(Re),e.__h=e.__h.filter(function(e){return!e.__||ze(e)})}catch(t){e.__h=[function(){throw t}]}}),De&&De(e,t)},O.unmount=function(e){Oe&&Oe(e);var t,n,r=e.__c;r&&r.__H&&(r.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n&&=n.__c}r.__P=n,Le(Ce.push(r))}else Re(r)}catch(e){t=e}}),r.__H=void 0,t&&O.__e(t,r.__v))};var Fe=typeof requestAnimationFrame==`function`;function Ie(e){var t,n=function(){clearTimeout(r),Fe&&cancelAnimationFrame(t),setTimeout(e)},r=setTimeout(n,35);Fe&&(t=requestAnimationFrame(n))}function Le(e){e!=1&&ye==O.requestAnimationFrame||((ye=O.requestAnimationFrame)||Ie)(Pe)}function Re(e){var t=D,n=e.__c;typeof n==`function`&&(e.__c=void 0,n()),D=t}function ze(e){var t=D;e.__c=e.__(),D=t}function Be(e,t){return!e||e.length!=t.length||t.some(function(t,n){return!be(t,e[n])})}var Ve=Symbol.for(`preact-signals`);function He(){if(qe>1)qe--;else{var e,t=!1;for((function(){var e=Ze;for(Ze=void 0;e!==void 0;){var t=e.S;if(t.v===e.v)for(var n=t.t;n!==void 0;n=n.x)n.i===e.i&&(n.i=t.i);e=e.o}})();Ke!==void 0;){var n=Ke;for(Ke=void 0,Je++;n!==void 0;){var r=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&et(n))try{n.c()}catch(n){t||=(e=n,!0)}n=r}}if(Je=0,qe--,t)throw e}}function Ue(e){if(qe>0)return e();Xe=++Ye,qe++;try{return e()}finally{He()}}var We,k=void 0;function Ge(e){var t=k,n=We;k=void 0,We=void 0;try{return e()}finally{k=t,We=n}}var Ke=void 0,qe=0,Je=0,Ye=0,Xe=0,Ze=void 0,Qe=0;function $e(e){if(k!==void 0){var t=e.n;if(t===void 0||t.t!==k)return t={i:0,S:e,p:k.s,n:void 0,t:k,e:void 0,x:void 0,r:t},k.s!==void 0&&(k.s.n=t),k.s=t,e.n=t,32&k.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=k.s,t.n=void 0,k.s.n=t,k.s=t),t}}function A(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}A.prototype.brand=Ve,A.prototype.h=function(){return!0},A.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n===void 0?Ge(function(){var e;(e=t.W)==null||e.call(t)}):n.e=e)},A.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,r=e.x;n!==void 0&&(n.x=r,e.e=void 0),r!==void 0&&(r.e=n,e.x=void 0),e===this.t&&(this.t=r,r===void 0&&Ge(function(){var e;(e=t.Z)==null||e.call(t)}))}},A.prototype.subscribe=function(e){var t=this;return lt(function(){var n=t.value;Ge(function(){return e(n)})},{name:`sub`})},A.prototype.valueOf=function(){return this.value},A.prototype.toString=function(){return this.value+``},A.prototype.toJSON=function(){return this.value},A.prototype.peek=function(){var e=this;return Ge(function(){return e.value})},Object.defineProperty(A.prototype,"value",{get:function(){var e=$e(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Je>100)throw Error(`Cycle detected`);(function(e){qe!==0&&Je===0&&e.l!==Xe&&(e.l=Xe,Ze={S:e,v:e.v,i:e.i,o:Ze})})(this),this.v=e,this.i++,Qe++,qe++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{He()}}}});function j(e,t){return new A(e,t)}function et(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function tt(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function nt(e){for(var t=e.s,n=void 0;t!==void 0;){var r=t.p;t.i===-1?(t.S.U(t),r!==void 0&&(r.n=t.n),t.n!==void 0&&(t.n.p=r)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=r}e.s=n}function rt(e,t){A.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Qe-1,this.f=4}rt.prototype=new A,rt.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Qe))return!0;if(this.g=Qe,this.f|=1,this.i>0&&!et(this))return this.f&=-2,!0;var e=k;try{tt(this),k=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(e){this.v=e,this.f|=16,this.i++}return k=e,nt(this),this.f&=-2,!0},rt.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}A.prototype.S.call(this,e)},rt.prototype.U=function(e){if(this.t!==void 0&&(A.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}},rt.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}},Object.defineProperty(rt.prototype,"value",{get:function(){if(1&this.f)throw Error(`Cycle detected`);var e=$e(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function it(e,t){return new rt(e,t)}function at(e){var t=e.j;if(e.j=void 0,typeof t==`function`){qe++;var n=k;k=void 0;try{t()}catch(t){throw e.f&=-2,e.f|=8,ot(e),t}finally{k=n,He()}}}function ot(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,at(e)}function st(e){if(k!==this)throw Error(`Out-of-order effect`);nt(this),k=e,this.f&=-2;try{8&this.f&&ot(this)}finally{He()}}function ct(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,We&&We.push(this)}ct.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t==`function`&&(this.j=t)}finally{e()}},ct.prototype.S=function(){if(1&this.f)throw Error(`Cycle detected`);this.f|=1,this.f&=-9,at(this),tt(this),qe++;var e=k;return k=this,st.bind(this,e)},ct.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ke,Ke=this)},ct.prototype.d=function(){this.f|=8,1&this.f||ot(this)},ct.prototype.dispose=function(){this.d()};function lt(e,t){var n=new ct(e,t);try{n.c()}catch(e){throw n.d(),e}var r=n.d.bind(n);return r[Symbol.dispose]=r,r}var ut,dt,ft,pt=typeof window<`u`&&!!window.__PREACT_SIGNALS_DEVTOOLS__,mt=[],ht=[];lt(function(){ut=this.N})();function gt(t,n){e[t]=n.bind(null,e[t]||function(){})}function _t(e){if(ft){var t=ft;ft=void 0,t()}ft=e&&e.S()}function vt(e){var t=this,r=e.data,i=M(r);i.name=`ReactiveDom`,i.value=r;var a=Ne(function(){for(var e=t,r=t.__v;r=r.__;)if(r.__c){r.__c.__$f|=4;break}var a=it(function(){var e=i.value.value;return e===0?0:!0===e?``:e||``}),o=it(function(){return!Array.isArray(a.value)&&!n(a.value)}),s=lt(function(){if(this.N=Tt,o.value){var t=a.value;e.__v&&e.__v.__e&&e.__v.__e.nodeType===3&&(e.__v.__e.data=t)}}),c=t.__$u.d;return t.__$u.d=function(){s(),c.call(this)},[o,a]},[]),o=a[0],s=a[1];return o.value?s.peek():s.value}vt.displayName=`ReactiveTextNode`,Object.defineProperties(A.prototype,{constructor:{configurable:!0,value:y(x,null).constructor},type:{configurable:!0,value:vt},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}}),gt(`__b`,function(e,t){if(_t(),dt=void 0,typeof t.type==`string`){var n,r=t.props;for(var i in r)if(i!==`children`){var a=r[i];a instanceof A&&(n||(t.__np=n={}),n[i]=a,r[i]=a.peek())}}e(t)}),gt(`__r`,function(e,t){if(e(t),t.type!==x){_t();var n,r=t.__c;r&&(r.__$f&=-2,(n=r.__$u)===void 0&&(r.__$u=n=function(e,t){var n;return lt(function(){n=this},{name:t}),n.c=e,n}(function(e){return function(){var t;pt&&((t=this.y)==null||t.call(this)),e.__$f|=1,e.setState({})}}(r),typeof t.type==`function`?t.type.displayName||t.type.name:``))),dt=r,_t(n)}}),gt(`__e`,function(e,t,n,r){_t(),dt=void 0,e(t,n,r)}),gt(`diffed`,function(e,t){_t(),dt=void 0;var n;if(typeof t.type==`string`&&(n=t.__e)){var r=t.__np,i=t.props,a=n.U;if(a)for(var o in a){var s=a[o];s===void 0||r&&o in r||(s.d(),a[o]=void 0)}if(r)for(var c in a||(a={},n.U=a),r){var l=a[c],u=r[c];l===void 0?(l=yt(n,c,u,i),a[c]=l):l.o(u,i)}}e(t)});function yt(e,t,n,r){var i=t in e&&e.ownerSVGElement===void 0,a=j(n);return{o:function(e,t){a.value=e,r=t},d:lt(function(){this.N=Tt;var n=a.value.value;r[t]!==n&&(r[t]=n,i?e[t]=n:n!=null&&(!1!==n||t[4]===`-`)?e.setAttribute(t,n):e.removeAttribute(t))})}}gt(`unmount`,function(e,t){if(typeof t.type==`string`){var n=t.__e;if(n){var r=n.U;if(r)for(var i in n.U=void 0,r){var a=r[i];a&&a.d()}}var o=t.__np;if(o){var s=t.props;for(var c in o)s[c]=o[c]}t.__np=void 0}else{var l=t.__c;if(l){l.__$f|=8;var u=l.__$u;u&&(l.__$u=void 0,u.d())}}e(t)}),gt(`__h`,function(e,t,n,r){r<3&&(t.__$f|=2),e(t,n,r)}),S.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,r=n&&n.s!==void 0;for(var i in t)return!0;if(this.__f||typeof this.u==`boolean`&&!0===this.u){var a=2&this.__$f;if(!(r||a||4&this.__$f)||1&this.__$f)return!0}else if(!(r||4&this.__$f)||3&this.__$f)return!0;for(var o in e)if(o!==`__source`&&e[o]!==this.props[o])return!0;for(var s in this.props)if(!(s in e))return!0;return!1};function M(e,t){return Ne(function(){return j(e,t)},[])}var bt=typeof requestAnimationFrame>`u`?setTimeout:function(e){var t=function(){clearTimeout(n),cancelAnimationFrame(r),e()},n=setTimeout(t,35),r=requestAnimationFrame(t)},xt=function(e){queueMicrotask(function(){queueMicrotask(e)})};function St(){Ue(function(){for(var e;e=mt.shift();)ut.call(e)})}function Ct(){mt.push(this)===1&&(e.requestAnimationFrame||bt)(St)}function wt(){Ue(function(){for(var e;e=ht.shift();)ut.call(e)})}function Tt(){ht.push(this)===1&&(e.requestAnimationFrame||xt)(wt)}function Et(e,t){var n=Me(e);n.current=e;var r=dt;je(function(){return lt(function(){if(this.N=Ct,!(r&&8&r.__$f))return n.current()},t)},[])}var N=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new N(`
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
    `),Xt=`esep:session`,Zt={token:``,request:``,official:``},Qt=j({...Zt,...JSON.parse(sessionStorage.getItem(Xt)??`{}`)}),P=it(()=>Qt.value.token!==``),$t=j([]),en=j([]),tn=class extends Error{code;constructor(e,t){super(t),this.code=e}};function nn(e){sessionStorage.setItem(Xt,JSON.stringify(e)),en.value=[],Qt.value=e}async function rn(){let e=await fetch(`/demo-officials`).catch(()=>void 0);$t.value=e?.ok?await e.json():[]}async function an(e){let t=e===``?void 0:await fetch(`/demo-officials/${e}`,{method:`POST`}),n=t?.ok?await t.json():void 0;nn(n?{token:n.token,request:n.request??``,official:e}:Zt)}var on=e=>nn({...Zt,token:e.trim()});async function F(e,t,n){let{token:r,request:i}=Qt.value,a=performance.now(),o;try{o=await(await fetch(`/graphql`,{method:`POST`,signal:n??null,headers:{"Content-Type":`application/json`,Accept:`application/json`,...r&&{Authorization:`Bearer ${r}`},...i&&{"Esep-Request":i}},body:JSON.stringify({query:e.toString(),variables:t})})).json()}catch(e){throw e instanceof DOMException&&e.name===`AbortError`?e:new tn(`UNREACHABLE`,``)}performance.measure(`esep:answer`,{start:a});let s=o.errors?.[0];if(s||!o.data)throw new tn(s?.extensions?.code??`INTERNAL_ERROR`,s?.message??``);return o.extensions?.look!==void 0&&(en.value=[...en.value,o.extensions]),o.data}var sn={"12.3.1":[`Қылмыстық жауаптылық`,`Уголовная ответственность`,`Criminal responsibility`],"12.3.2":[`Дактилоскопиялық есеп`,`Дактилоскопический учёт`,`Fingerprint cards`],"12.3.3":[`Іздеудегі адамдар`,`Разыскиваемые лица`,`Wanted persons`],"12.3.4":[`Хабарсыз кеткендер`,`Без вести пропавшие`,`Missing persons`],"12.3.5":[`Танылмаған мәйіттер`,`Неопознанные трупы`,`Unidentified corpses`],"12.3.6":[`Әкімшілік жауаптылық`,`Административная ответственность`,`Administrative responsibility`],"12.3.6-2":[`Шетелде сотталғандар`,`Осуждённые за рубежом`,`Convicted abroad`],"12.3.7":[`Әрекетке қабілетсіздер`,`Недееспособные`,`Legal incapacity`],"12.3.8":[`Құқығынан айырылғандар`,`Лишённые права`,`Disqualified persons`],"12.3.9":[`Сыбайлас жемқорлық`,`Коррупционные правонарушения`,`Corruption infractions`],"12.3.10":[`Мемлекеттік бақылау`,`Государственный контроль`,`State control`],"12.3.10-1":[`Террористік қызмет`,`Террористическая деятельность`,`Terrorist activity`],"12.3.11":[`Экстремизм`,`Экстремизм`,`Extremism`],"12.3.11-1":[`Тәртіптік теріс қылық`,`Дисциплинарные проступки`,`Disciplinary offences`],"12.3.12":[`Теріс себеппен босатылғандар`,`Уволенные по отрицательным мотивам`,`Negative dismissals`],"12.3.13":[`Жол-көлік оқиғалары`,`Дорожно-транспортные происшествия`,`Road accidents`],"12.3.14":[`Атқарушылық борыштар`,`Долги по исполнительным документам`,`Enforcement debts`],"12.3.15":[`Іздеудегі борышкерлер`,`Разыскиваемые должники`,`Wanted debtors`],"12.3.16":[`Ақшаны жылыстату`,`Отмывание денег`,`Money laundering`],"12.3.16-1":[`Кәмелетке толмағандарға қарсы`,`Против несовершеннолетних`,`Offences against minors`],"12.3.16-2":[`Туыстарынан айырылғандар`,`Утратившие связь с родственниками`,`Lost contact with relatives`],"12.3.16-3":[`Өзі туралы айта алмайтындар`,`Не могущие сообщить о себе`,`Unidentified persons`],"12.3.17":[`Тәркіленген сомалар`,`Конфискованные суммы`,`Confiscated amounts`],"12.3.18":[`Құқықтық көмек`,`Правовая помощь`,`Legal assistance`]},cn={title:[`Зерттеуші`,`Обозреватель`,`Explorer`],about:[`Құқықтық статистика және арнайы есепке алу`,`Правовая статистика и специальные учёты`,`State legal statistics and special accounts`],pages:[`Беттер`,`Страницы`,`Pages`],quality:[`Тәртіп`,`Дисциплина`,`Discipline`],official:[`Қызметкер`,`Сотрудник`,`Official`],chooseOfficial:[`қызметкерді таңдаңыз…`,`выберите сотрудника…`,`choose an official…`],token:[`Токен`,`Токен`,`Token`],signedIn:[`кірді`,`вход выполнен`,`signed in`],notSignedIn:[`кірмеген`,`вход не выполнен`,`not signed in`],language:[`Тіл`,`Язык`,`Language`],skip:[`Графқа өту`,`Перейти к графу`,`Skip to the graph`],search:[`Іздеу`,`Поиск`,`Search`],searchHint:[`Аты-жөні, кез келген жазумен`,`Имя, любым письмом`,`A name, in any script`],anyone:[`Барлығы`,`Все`,`Anybody`],persons:[`Адамдар`,`Лица`,`Persons`],organizations:[`Ұйымдар`,`Организации`,`Organizations`],asking:[`Сұралуда…`,`Запрашивается…`,`Asking…`],foundCount:[`Табылды: {count}`,`Найдено: {count}`,`{count} found`],nothingFound:[`Ешкім табылмады.`,`Никто не найден.`,`Nobody was found.`],more:[`Тағы көрсету`,`Показать ещё`,`Show more`],formerly:[`бұрынғы аты: {name}`,`прежнее имя: {name}`,`formerly {name}`],backToResults:[`Нәтижелерге оралу`,`К результатам`,`Back to results`],welcome:[`Қалай бастау керек`,`С чего начать`,`How to begin`],welcome1:[`Жоғарыдан қызметкерді таңдаңыз: оның құқықтарымен сұралады.`,`Выберите сотрудника вверху: вопросы задаются с его правами.`,`Choose an official above: questions are asked with that official's rights.`],welcome2:[`Естіген атыңызды теріп, адамды ашыңыз.`,`Введите имя, как его услышали, и откройте человека.`,`Type a name as you heard it, and open the person.`],welcome3:[`Байланыстарын ашып, суретін және дәйексөздерін сақтаңыз.`,`Раскройте связи, сохраните картину и список источников.`,`Follow the links, and keep the picture with its citations.`],names:[`Аттары`,`Имена`,`Names`],numbers:[`Нөмірлері`,`Номера`,`Identifiers`],contacts:[`Байланыс деректері`,`Контакты`,`Contacts`],accounts:[`Есепке алу`,`Учёты`,`Accounts`],wholeAccount:[`Бүкіл есепке алу`,`Весь учёт`,`The whole account`],noEntries:[`Жазба жоқ.`,`Записей нет.`,`No entries.`],itsLinks:[`Байланыстары`,`Связи`,`Links`],noLinks:[`Байланыс жоқ.`,`Связей нет.`,`No links.`],born:[`туған күні {date}`,`дата рождения {date}`,`born {date}`],region:[`Өңір`,`Регион`,`Region`],inProduction:[`Іс кімде`,`В производстве`,`In production of`],articles:[`Баптары`,`Статьи`,`Articles`],opened:[`ашылған күні {date}`,`открыто {date}`,`opened {date}`],case:[`Іс`,`Дело`,`Case`],document:[`Құжат`,`Документ`,`Document`],supplier:[`Ұсынушы`,`Представил`,`Supplier`],notThere:[`Реестр бұл туралы сізге ештеңе көрсетпейді.`,`Реестр ничего об этом вам не показывает.`,`The registry shows you nothing of this.`],expand:[`Жаю`,`Раскрыть`,`Expand`],expandOf:[`Байланыстарын жаю: {name}`,`Раскрыть связи: {name}`,`Expand the links of {name}`],atMost:[`Ең көбі`,`Не более`,`At most`],cancel:[`Болдырмау`,`Отмена`,`Cancel`],pin:[`Бекіту`,`Закрепить`,`Pin`],unpin:[`Босату`,`Открепить`,`Unpin`],move:[`Жылжыту`,`Переместить`,`Move`],movingNow:[`Графта {name} тұратын жерді басыңыз.`,`Нажмите на графе, куда поставить: {name}.`,`Press where {name} is to stand in the graph.`],hide:[`Жасыру`,`Скрыть`,`Hide`],hiddenNow:[`{name} жасырылды.`,`Скрыто: {name}.`,`{name} is hidden.`],showAll:[`Жасырылғанды көрсету ({count})`,`Показать скрытое ({count})`,`Show hidden ({count})`],undo:[`Кері қайтару`,`Отменить`,`Undo`],redo:[`Қайталау`,`Вернуть`,`Redo`],fit:[`Сыйғызу`,`Вместить`,`Fit`],zoomIn:[`Жақындату`,`Приблизить`,`Zoom in`],zoomOut:[`Алыстату`,`Отдалить`,`Zoom out`],save:[`Сақтау`,`Сохранить`,`Save view`],open:[`Ашу`,`Открыть`,`Open view`],picture:[`Сурет`,`Картина`,`Picture`],citations:[`Дәйексөздер`,`Источники`,`Citations`],looks:[`Қарау жазбасындағы нөмірлер`,`Номера в журнале просмотров`,`Numbers in the record of looks`],noView:[`Бұл файл сақталған көрініс емес.`,`Этот файл не сохранённый вид.`,`This file is no saved view.`],clear:[`Тазарту`,`Очистить`,`Clear`],close:[`Жабу`,`Закрыть`,`Close`],views:[`Көріністер`,`Виды`,`Views`],actions:[`Әрекеттер`,`Действия`,`Actions`],tabGraph:[`Граф`,`Граф`,`Graph`],tabTable:[`Кесте`,`Таблица`,`Table`],tabTimeline:[`Уақыт`,`Время`,`Timeline`],tabMap:[`Карта`,`Карта`,`Map`],tabPaths:[`Жолдар`,`Пути`,`Paths`],graphLabel:[`Граф: {things}, {ties}. Жебелер жылжытады, + және − ауқымын өзгертеді, N мен B нысаннан нысанға өтеді, Enter ашады, E жаяды, P бекітеді, H жасырады, F сыйғызады.`,`Граф: {things}, {ties}. Стрелки двигают, + и − меняют масштаб, N и B ведут от объекта к объекту, Enter открывает, E раскрывает, P закрепляет, H скрывает, F вмещает.`,`Graph of {things} and {ties}. Arrows move it, + and − zoom, N and B go from thing to thing, Enter opens, E expands, P pins, H hides, F fits.`],emptyGraph:[`Мұнда ашқаныңыз және онымен байланысты нәрселер көрінеді.`,`Здесь появится то, что вы откроете, и то, что с ним связано.`,`What you open appears here, with what it is linked to.`],things:[`{count} нысан`,`{count} объектов`,`{count} things`],thingsOne:[`{count} нысан`,`{count} объект`,`{count} thing`],thingsFew:[`{count} нысан`,`{count} объекта`,`{count} things`],linksOne:[`{count} байланыс`,`{count} связь`,`{count} link`],linksFew:[`{count} байланыс`,`{count} связи`,`{count} links`],links:[`{count} байланыс`,`{count} связей`,`{count} links`],came:[`Қосылды: {things}`,`Добавлено: {things}`,`{things} added`],nothingNew:[`Жаңа ештеңе жоқ.`,`Ничего нового.`,`Nothing new.`],tableLinks:[`Байланыстар`,`Связи`,`Links`],tableThings:[`Нысандар`,`Объекты`,`Things`],tableEntries:[`Жазбалар`,`Записи`,`Entries`],from:[`Кімнен`,`От`,`From`],link:[`Байланыс`,`Связь`,`Link`],to:[`Кімге`,`К`,`To`],since:[`Бастап`,`С`,`Since`],until:[`Дейін`,`По`,`Until`],kind:[`Түрі`,`Вид`,`Kind`],name:[`Атауы`,`Название`,`Name`],detail:[`Мәлімет`,`Сведения`,`Detail`],linksCount:[`Байланыс саны`,`Число связей`,`Links`],account:[`Есепке алу`,`Учёт`,`Account`],number:[`Нөмірі`,`Номер`,`Number`],status:[`Күйі`,`Состояние`,`Status`],whom:[`Кім туралы`,`О ком`,`Whom`],tableOf:[`Кестеде`,`В таблице`,`Rows`],emptyTable:[`Көрсетілетін ештеңе жоқ.`,`Показывать нечего.`,`There is nothing to show.`],rowsCut:[`Алғашқы {shown} көрсетілген, барлығы {all}.`,`Показаны первые {shown} из {all}.`,`The first {shown} of {all} are shown.`],places:[`{count} орын`,`{count} мест`,`{count} places`],placesOne:[`{count} орын`,`{count} место`,`{count} place`],placesFew:[`{count} орын`,`{count} места`,`{count} places`],noPlaces:[`Ашылған нысандардың жазбаларында орын көрсетілмеген.`,`В записях об открытых объектах места не указаны.`,`No entry of what you opened names a place.`],withoutDate:[`Күні жоқ: {count}.`,`Без даты: {count}.`,`Without a date: {count}.`],pathsNeedTwo:[`Алдымен екі адамды, ұйымды немесе істі ашыңыз.`,`Сначала откройте двух лиц, организации или дела.`,`First open two persons, organizations or cases.`],hops:[`Қадам саны, ең көбі`,`Шагов, не более`,`Steps, at most`],choice:[`Қай жолдар`,`Какие пути`,`Which paths`],findPaths:[`Жолдарды табу`,`Найти пути`,`Find paths`],noPath:[`{hops} қадамға дейінгі жол табылмады.`,`Путей до {hops} шагов не найдено.`,`No path of up to {hops} steps was found.`],notThrough:[`Жасырылған {count} нысан арқылы өтпейді.`,`Не через скрытые объекты ({count}).`,`Not through what is hidden ({count}).`],steps:[`{count} қадам`,`{count} шагов`,`{count} steps`],stepsOne:[`{count} қадам`,`{count} шаг`,`{count} step`],stepsFew:[`{count} қадам`,`{count} шага`,`{count} steps`],strength:[`беріктігі {strength}`,`сила {strength}`,`strength {strength}`],showInGraph:[`Графта көрсету`,`Показать в графе`,`Show in the graph`],showAllPaths:[`Барлығын графта көрсету`,`Показать все в графе`,`Show all in the graph`],any:[`кез келген`,`любой`,`any`],show:[`Көрсету`,`Показать`,`Show`],article:[`Бап`,`Статья`,`Article`],discipline:[`Есепке алу тәртібі`,`Учётно-регистрационная дисциплина`,`Accounting and registration discipline`],completenessOf:[`Соңғы {months} айдағы құжаттардың толықтығы.`,`Полнота документов за последние {months} месяцев.`,`How full the documents of the last {months} months are.`],toQuality:[`Барлық ұйымдар`,`Все органы`,`All bodies`],nothingReceived:[`Бұл айларда құжат келмеді.`,`За эти месяцы документов не было.`,`No document came in these months.`],field:[`Өріс`,`Поле`,`Field`],filled:[`Толтырылған`,`Заполнено`,`Filled`],documents:[`Құжаттар`,`Документы`,`Documents`],alerts:[`Дабылдар`,`Сигналы`,`Alerts`],alertIs:[`Дабылдың күйі: {state}.`,`Состояние сигнала: {state}.`,`The alert is {state}.`],chooseAlert:[`Дабылды таңдаңыз.`,`Выберите сигнал.`,`Choose an alert.`],version:[`{number}-нұсқа`,`версия {number}`,`version {number}`],parts:[`Кімдер туралы`,`О ком`,`Whom it is about`],notTold:[`көрсетілмейді`,`не показывается`,`not shown`],restsOn:[`Негіздері ({count})`,`На чём основан ({count})`,`What it rests on ({count})`],review:[`Қарау`,`Рассмотрение`,`Review`],takeUp:[`Қарауға алу`,`Взять на рассмотрение`,`Take it up`],decision:[`Шешім`,`Решение`,`Decision`],decide:[`Шешу`,`Решить`,`Decide`],reason:[`Себебі`,`Причина`,`Reason`],recipient:[`Алушы`,`Получатель`,`Recipient`],report:[`Хабарлау`,`Сообщить`,`Report`],reviewAlerts:[`Дабылдарды қарау`,`Рассмотреть сигналы`,`Review alerts`],tune:[`Типологияларды баптау`,`Настроить типологии`,`Tune typologies`],chooseTypology:[`Типологияны таңдаңыз.`,`Выберите типологию.`,`Choose a typology.`],tryOut:[`Сынап көру`,`Испытать`,`Try out`],keepNumbers:[`Осы сандармен жаңа нұсқа`,`Новая версия с этими числами`,`A version with these numbers`],draft:[`Нұсқа жасау`,`Составить версию`,`Draft the version`],publish:[`Жариялау`,`Опубликовать`,`Publish`],run:[`Іске қосу`,`Запустить`,`Run`],versions:[`Нұсқалар`,`Версии`,`Versions`],versionIs:[`{number}-нұсқаның күйі: {state}.`,`Версия {number}: {state}.`,`Version {number} is {state}.`],matchCount:[`Табылды: {count}.`,`Найдено: {count}.`,`{count} found.`],lookedAt:[`Қаралғаны: {looked} / {total}.`,`Просмотрено {looked} из {total}.`,`{looked} of {total} were looked at.`],passedOver:[`Байланысы тым көп: {count}.`,`Пропущено из-за множества связей: {count}.`,`{count} with too many links were passed over.`],raised:[`Жаңа дабыл: {alerts}, бұрыннан белгілі: {known}.`,`Новых сигналов: {alerts}, известных: {known}.`,`{alerts} alerts were raised, {known} were known.`],tryAgain:[`Қайталап көру`,`Попробовать снова`,`Try again`],refusedUNREACHABLE:[`Реестр жауап бермейді. Ол іске қосылып жатқан болар.`,`Реестр не отвечает. Возможно, он запускается.`,`The registry does not answer. It may be starting.`],refusedNOT_SIGNED_IN:[`Алдымен кіріңіз: жоғарыдан қызметкерді таңдаңыз.`,`Сначала войдите: выберите сотрудника вверху.`,`Sign in first: choose an official above.`],refusedNO_GROUND:[`Бұл сұраққа негіз жоқ: берілген сұрау салу керек.`,`Нет основания для этого вопроса: нужен удовлетворённый запрос.`,`There is no ground for this question: it needs a granted request.`],refusedACCESS_DENIED:[`Сіздің рөліңіз бұл сұрақты ашпайды.`,`Ваша роль не открывает этот вопрос.`,`Your role does not open this question.`],refused:[`Реестр жауап бермеді: {code}.`,`Реестр отказал: {code}.`,`The registry refused: {code}. {message}`]},ln=cn,un=e=>Object.hasOwn(cn,e),dn={Person:[`Адам`,`Лицо`,`Person`],Organization:[`Ұйым`,`Организация`,`Organization`],Case:[`Іс`,`Дело`,`Case`],Contact:[`Байланыс`,`Контакт`,`Contact`],Identifier:[`Нөмір`,`Номер`,`Number`],ADDRESS:[`мекенжай`,`адрес`,`address`],PHONE:[`телефон`,`телефон`,`telephone`],RELATED_TO:[`Туыстық`,`Родство`,`Relative`],ASSOCIATED_WITH:[`Таныстық`,`Знакомство`,`Associate`],DIRECTOR_OF:[`Басқарады`,`Руководит`,`Director`],FOUNDER_OF:[`Құрылтайшы`,`Учредитель`,`Founder`],OWNS:[`Иелік етеді`,`Владеет`,`Owns`],PAID:[`Төлем`,`Платёж`,`Paid`],PARTY_TO:[`Істегі рөлі`,`Участие в деле`,`Part in a case`],REACHED_AT:[`Байланыс жолы`,`Адрес или телефон`,`Reached at`],IDENTIFIED_BY:[`Ортақ нөмір`,`Общий номер`,`Same number`],ENTRY:[`Есептегі жазба`,`Запись учёта`,`Entry of an account`],SPOUSE:[`жұбайы`,`супруг`,`spouse`],PARENT:[`ата-анасы`,`родитель`,`parent`],SIBLING:[`бауыры`,`брат или сестра`,`sibling`],SUSPECT:[`күдікті`,`подозреваемый`,`suspect`],ACCUSED:[`айыпталушы`,`обвиняемый`,`accused`],CONVICTED:[`сотталған`,`осуждённый`,`convicted`],VICTIM:[`жәбірленуші`,`потерпевший`,`victim`],WITNESS:[`куә`,`свидетель`,`witness`],CLAIMANT:[`талап қоюшы`,`истец`,`claimant`],DEFENDANT:[`жауапкер`,`ответчик`,`defendant`],DEBTOR:[`борышкер`,`должник`,`debtor`],ACTIVE:[`күшінде`,`действует`,`in force`],CLOSED:[`жабылған`,`закрыта`,`closed`],CRIMINAL:[`қылмыстық`,`уголовное`,`criminal`],CIVIL:[`азаматтық`,`гражданское`,`civil`],ADMINISTRATIVE:[`әкімшілік`,`административное`,`administrative`],SEARCH:[`іздеу`,`розыскное`,`search`],ENFORCEMENT:[`атқарушылық`,`исполнительное`,`enforcement`],OPEN:[`ашық`,`в производстве`,`open`],IN_COURT:[`сотта`,`в суде`,`in court`],DECIDED:[`шешілген`,`решено`,`decided`],TERMINATED:[`тоқтатылған`,`прекращено`,`terminated`],IIN:[`ЖСН`,`ИИН`,`IIN`],BIN:[`БСН`,`БИН`,`BIN`],PASSPORT:[`паспорт`,`паспорт`,`passport`],FOREIGN:[`шетелдік`,`иностранный`,`foreign`],CYRILLIC:[`кирилл`,`кириллица`,`Cyrillic`],LATIN:[`латын`,`латиница`,`Latin`],ARABIC:[`араб`,`арабица`,`Arabic`],ASSIGNED:[`қаралуда`,`на рассмотрении`,`under review`],REPORTED:[`хабарланды`,`сообщено`,`reported`],SUSPICIOUS:[`күмәнді`,`подозрительно`,`suspicious`],EXPLAINED:[`түсіндірілді`,`объяснено`,`explained`],FALSE_HIT:[`жалған`,`ложный`,`false hit`],DRAFT:[`жоба`,`черновик`,`draft`],PUBLISHED:[`жарияланған`,`опубликована`,`published`],RETIRED:[`ескірген`,`заменена`,`retired`],MATCHES:[`Табылғаны тым көп, іздеу тоқтатылды`,`Найдено слишком много, поиск остановлен`,`Too much was found; it stopped`],TIME:[`Уақыт бітті`,`Время вышло`,`Its time was over`],PASSED_OVER:[`Бәрі қаралған жоқ`,`Просмотрено не всё`,`Not everything was looked at`],SHORTEST:[`ең қысқа`,`кратчайшие`,`shortest`],NEXT_SHORTEST:[`ең қысқа және келесі`,`кратчайшие и следующие`,`shortest and next`],STRONGEST:[`ең берік`,`сильнейшие`,`strongest`],HUB:[`Байланысы тым көп нысан`,`Слишком связанные объекты`,`Things with too many links`],TOO_MANY_THINGS:[`Нысан тым көп`,`Слишком много объектов`,`Too many things`],TOO_MANY_LINKS:[`Байланыс тым көп`,`Слишком много связей`,`Too many links`],TOO_MANY_PATHS:[`Жол тым көп`,`Слишком много путей`,`Too many paths`],SAME:[`сол`,`тот же`,`the same`],CANNOT_TELL:[`белгісіз`,`неясно`,`cannot tell`],DIFFERENT:[`басқа`,`другой`,`another`],INVESTIGATOR:[`тергеуші`,`следователь`,`investigator`],COURT:[`сот`,`суд`,`court`],FINANCIAL_MONITORING:[`қаржы мониторингі`,`финансовый мониторинг`,`financial monitoring`],STATISTICIAN:[`статист`,`статистик`,`statistician`],SUBMITTER:[`ұсынушы`,`представляющий`,`submitter`],AUDITOR:[`аудитор`,`аудитор`,`auditor`],CITIZEN:[`азамат`,`гражданин`,`citizen`]},fn=[`kk`,`ru`,`en`],pn={kk:`Қазақша`,ru:`Русский`,en:`English`},mn=`esep:language`,hn=e=>fn.some(t=>t===e);function gn(){let e=localStorage.getItem(mn);return hn(e)?e:navigator.languages.map(e=>e.slice(0,2)).find(hn)??`en`}var I=j(gn());function _n(e){localStorage.setItem(mn,e),document.documentElement.lang=e,I.value=e}var vn=e=>e[fn.indexOf(I.value)]??e[2],L=(e,t={})=>vn(ln[e]).replace(/\{(\w+)\}/g,(e,n)=>String(t[n]??e)),yn=(e,t)=>{let n=new Intl.PluralRules(I.value).select(t);return L(`${e}${n===`one`?`One`:n===`few`?`Few`:``}`,{count:z(t)})},R=e=>{let t=dn[e];return t?vn(t):e},bn=e=>{let[,t,n]=/^(-?\d+\.\d+) ([A-Z]{3})$/.exec(e)??[];return!t||!n?R(e):`${new Intl.NumberFormat(I.value,{minimumFractionDigits:0,maximumFractionDigits:4}).format(t)} ${n}`},xn=e=>{let t=sn[e];return t?vn(t):e},Sn=e=>e?{kk:e.nameKk,ru:e.nameRu,en:e.name}[I.value]:``,z=e=>new Intl.NumberFormat(I.value).format(e),Cn=e=>{let t=e>.99,n={maximumFractionDigits:+!!t,roundingMode:t?`floor`:`halfExpand`};return new Intl.NumberFormat(I.value,{style:`percent`,...n}).format(e)};document.documentElement.lang=I.value;var wn=Symbol.for(`pv`),Tn=0;Array.isArray;function B(t,n,r,i,a,o){n||={};var s,c,l=n;if(`ref`in l&&typeof t!=`function`)for(c in l={},n)c==`ref`?s=n[c]:l[c]=n[c];var u={type:t,props:l,key:r,ref:s,__k:null,__:null,__b:0,__e:null,__c:null,constructor:wn,__v:--Tn,__i:-1,__u:0};return(a||o)&&(u.__source=a,u.__self=o),e.vnode&&e.vnode(u),u}var En=({code:e,message:t})=>{let n=`refused${e}`;return un(n)?L(n):L(`refused`,{code:e,message:t})},Dn=new Set([`UNREACHABLE`,`GRAPH_UNAVAILABLE`,`DEADLINE_EXCEEDED`]);function On({of:e,again:t}){return B(`div`,{class:`note trouble`,role:`alert`,children:[B(`p`,{children:En(e)}),Dn.has(e.code)&&B(`button`,{type:`button`,onClick:t,children:L(`tryAgain`)})]})}var kn=6;function An(e){let[t=0,n=1]=new Intl.DateTimeFormat(`en-CA`,{timeZone:`Asia/Almaty`,year:`numeric`,month:`2-digit`}).format().split(`-`).map(Number);return new Date(Date.UTC(t,n-1-e)).toISOString().slice(0,7)}async function jn(e){let t=new Map;for(let n={since:An(5),until:An(0)};;){let{nodes:r,pageInfo:i}=(await F(kt,n)).dataQuality;for(let{field:n,documents:i,filled:a}of r.flatMap(t=>t.completeness.filter(t=>t.form===e))){let e=t.get(n)??{documents:0,filled:0};t.set(n,{documents:e.documents+i,filled:e.filled+a})}if(!i.hasNextPage||!i.endCursor)break;n={...n,after:i.endCursor}}return[...t].map(([e,t])=>({name:e,...t}))}function Mn({form:e}){let t=M(void 0);Et(()=>{Qt.value.token!==``&&(t.value=void 0,jn(e).then(e=>t.value=e,e=>{if(!(e instanceof tn))throw e;t.value=e}))});let n=t.value;return B(`section`,{class:`completeness`,children:[B(`h2`,{children:L(`discipline`)}),B(`p`,{class:`quiet`,children:[L(`completenessOf`,{months:kn}),` `,B(`a`,{href:`/quality`,children:L(`toQuality`)})]}),n===void 0&&B(`p`,{class:`quiet`,role:`status`,children:L(`asking`)}),n instanceof tn&&B(`p`,{class:`quiet`,children:En(n)}),Array.isArray(n)&&n.length===0&&B(`p`,{class:`quiet`,children:L(`nothingReceived`)}),Array.isArray(n)&&n.length>0&&B(`table`,{children:[B(`thead`,{children:B(`tr`,{children:[B(`th`,{scope:`col`,children:L(`field`)}),B(`th`,{scope:`col`,children:L(`filled`)}),B(`th`,{scope:`col`,children:L(`documents`)})]})}),B(`tbody`,{children:n.map(({name:e,documents:t,filled:n})=>B(`tr`,{children:[B(`th`,{scope:`row`,children:e}),B(`td`,{children:[B(`svg`,{class:`filled`,viewBox:`0 0 100 8`,preserveAspectRatio:`none`,"aria-hidden":`true`,children:[B(`rect`,{class:`all`,width:`100`,height:`8`}),B(`rect`,{class:`part`,width:100*n/t,height:`8`})]}),` `,Cn(n/t)]}),B(`td`,{children:z(t)})]},e))})]})]})}var Nn=[[`/explore`,`title`],[`/alerts`,`alerts`],[`/quality`,`quality`]];function Pn(){return B(x,{children:[B(`strong`,{children:B(`a`,{href:`/explore`,children:`Esep`})}),B(`nav`,{"aria-label":L(`pages`),children:Nn.map(([e,t])=>B(`a`,{href:e,"aria-current":location.pathname===e?`page`:void 0,children:L(t)},e))}),B(`p`,{children:L(`about`)})]})}function Fn({changed:e}){let t=t=>{t.trim()!==Qt.value.token&&(on(t),e())},n=async t=>{await an(t),e()},r=$t.value,{official:i,token:a}=Qt.value;return B(`header`,{class:`bar`,children:[B(Pn,{}),B(`form`,{autocomplete:`off`,onSubmit:e=>{e.preventDefault(),t(new FormData(e.currentTarget).get(`token`)?.toString()??``)},children:[B(`label`,{children:[B(`span`,{children:L(`language`)}),B(`select`,{id:`language`,value:I.value,onChange:e=>_n(e.currentTarget.value),children:fn.map(e=>B(`option`,{value:e,lang:e,children:pn[e]},e))})]}),r.length>0&&B(`label`,{children:[B(`span`,{children:L(`official`)}),B(`select`,{id:`official`,value:i,onChange:e=>void n(e.currentTarget.value),children:[B(`option`,{value:``,children:L(`chooseOfficial`)}),r.map(e=>B(`option`,{value:e.id,children:e.name},e.id))]})]}),B(`label`,{children:[B(`span`,{children:L(`token`)}),B(`input`,{id:`token`,name:`token`,type:`password`,spellcheck:!1,autocomplete:`off`,value:i===``?a:``,onChange:e=>t(e.currentTarget.value)})]}),B(`output`,{id:`signed-in`,"data-signed-in":String(P.value),children:P.value?L(`signedIn`):L(`notSignedIn`)})]})]})}var In={10:[`Абай облысы`,`область Абай`,`Abai Region`],11:[`Ақмола облысы`,`Акмолинская область`,`Akmola Region`],15:[`Ақтөбе облысы`,`Актюбинская область`,`Aktobe Region`],19:[`Алматы облысы`,`Алматинская область`,`Almaty Region`],23:[`Атырау облысы`,`Атырауская область`,`Atyrau Region`],27:[`Батыс Қазақстан облысы`,`Западно-Казахстанская область`,`West Kazakhstan Region`],31:[`Жамбыл облысы`,`Жамбылская область`,`Zhambyl Region`],33:[`Жетісу облысы`,`область Жетісу`,`Zhetisu Region`],35:[`Қарағанды облысы`,`Карагандинская область`,`Karaganda Region`],39:[`Қостанай облысы`,`Костанайская область`,`Kostanay Region`],43:[`Қызылорда облысы`,`Кызылординская область`,`Kyzylorda Region`],47:[`Маңғыстау облысы`,`Мангистауская область`,`Mangystau Region`],55:[`Павлодар облысы`,`Павлодарская область`,`Pavlodar Region`],59:[`Солтүстік Қазақстан облысы`,`Северо-Казахстанская область`,`North Kazakhstan Region`],61:[`Түркістан облысы`,`Туркестанская область`,`Turkistan Region`],62:[`Ұлытау облысы`,`область Ұлытау`,`Ulytau Region`],63:[`Шығыс Қазақстан облысы`,`Восточно-Казахстанская область`,`East Kazakhstan Region`],71:[`Астана қаласы`,`город Астана`,`Astana`],75:[`Алматы қаласы`,`город Алматы`,`Almaty`],79:[`Шымкент қаласы`,`город Шымкент`,`Shymkent`]},Ln=e=>e.kind===`Contact`||e.kind===`Identifier`,Rn={things:new Map,ties:new Map,entries:new Map,hidden:new Set,pinned:new Set,steps:[]};function zn(e,t,n){let r=new Map(e.things),i=new Map(e.ties);for(let e of t.things)r.has(e.id)||r.set(e.id,e);for(let e of t.ties)i.has(e.id)||i.set(e.id,e);let a=new Set(e.hidden);return n.do===`open`&&a.delete(n.id),{...e,things:r,ties:i,hidden:a,steps:[...e.steps,n]}}var Bn=(e,t,n)=>({...e,entries:new Map(e.entries).set(t,n)}),Vn=(e,t)=>{let n=new Set(e);return n.delete(t)||n.add(t),n},Hn=(e,t)=>({...e,pinned:Vn(e.pinned,t)}),Un=(e,t)=>({...e,hidden:new Set(e.hidden).add(t)}),Wn=e=>({...e,hidden:new Set});function Gn(e){let t=[...e.things.values()].filter(t=>!e.hidden.has(t.id)),n=new Set(t.map(e=>e.id));return{things:t,ties:[...e.ties.values()].filter(e=>n.has(e.source)&&n.has(e.target))}}var Kn=e=>e.__typename===`Person`?{id:e.id,kind:`Person`,label:e.fullName??`…`,detail:e.bornOn??``}:{id:e.id,kind:`Organization`,label:e.name,detail:e.country},qn=e=>({id:e.id,kind:`Case`,label:e.number,detail:e.openedOn}),Jn=(e,t)=>({id:`${t.kind}:${t.value}`,kind:e,label:t.value,detail:t.kind}),Yn=e=>({...e,id:[e.source,e.kind,e.target,e.detail,e.from,e.document?.id??``].join(` `)}),Xn=[`RELATED_TO`,`ASSOCIATED_WITH`,`DIRECTOR_OF`,`FOUNDER_OF`,`OWNS`,`PAID`,`PARTY_TO`,`REACHED_AT`,`IDENTIFIED_BY`,`ENTRY`],Zn=e=>Xn.some(t=>t===e);async function Qn(e,t){let n=await er(e,t);return n?{of:n}:void 0}async function $n(e){if(e.counts)return{...e,counts:e.counts};let t=new Map,{expansion:n}=await F(Wt,{id:e.of.id});for(let{kind:e,count:r}of n?.counts??[])t.set(e,(t.get(e)??0)+r);return{...e,counts:t}}async function er(e,t){return t===`Case`?(await F(Ut,{id:e})).case:t===`Organization`?(await F(Ht,{id:e})).organization:(await F(Vt,{id:e})).person}var tr=({of:e})=>e.__typename===`Case`?qn(e):Kn(e);async function nr(e,t){return e===`Case`?(await F(Lt,t)).case?.entries:e===`Organization`?(await F(It,t)).organization?.entries:(await F(Ft,t)).person?.entries}async function rr(e,t){let n=[];for(let r={id:e};;){let i=await nr(t,r);if(n.push(...i?.nodes??[]),!i?.pageInfo.hasNextPage||!i.pageInfo.endCursor)return n;r={id:e,after:i.pageInfo.endCursor}}}async function ir(e,t,n){return sr((await F(Rt,{id:e,kinds:t.filter(Zn),most:n})).expansion?.hops??[])}var ar=async(e,t,n,r)=>(await F(zt,{between:[...e],maxHops:t,choice:n,without:r.slice(0,100)})).connections;function or(e){return e.__typename===`Case`?qn(e):e.__typename===`Contact`?Jn(e.__typename,{kind:e.contactKind,value:e.value}):e.__typename===`Identifier`?Jn(e.__typename,{kind:e.identifierKind,value:e.value}):Kn(e)}function sr(e){let t=[],n=[];for(let r of e){if(!r.source||!r.target)continue;let[e,i]=[or(r.source),or(r.target)];t.push(e,i);for(let t of r.facts){let r=t.sharePercent==null?``:`${t.sharePercent} %`,a=t.amount?`${t.amount.majorUnits} ${t.amount.currency}`:r;n.push(Yn({source:t.isReversed?i.id:e.id,target:t.isReversed?e.id:i.id,kind:t.kind,detail:t.role??t.kinship??a,from:t.validFrom??``,to:t.validTo??``,document:t.document??null}))}}return{things:t,ties:n}}var V=j({before:[],now:Rn,after:[]}),H=it(()=>V.value.now),U=it(()=>Gn(H.value)),cr=it(()=>V.value.before.length>0),lr=it(()=>V.value.after.length>0),W=j(``),G=j(``),K=j(`graph`),ur=j(void 0),dr=j(``);function fr(e){let{before:t,now:n}=V.value;e!==n&&(V.value={before:[...t,n].slice(-100),now:e,after:[]})}function pr(e){V.value={...V.value,now:e}}function mr(){let{before:e,now:t,after:n}=V.value,r=e.at(-1);r&&(V.value={before:e.slice(0,-1),now:r,after:[t,...n]})}function hr(){let{before:e,now:t,after:n}=V.value,r=n[0];r&&(V.value={before:[...e,t],now:r,after:n.slice(1)})}function gr(){V.value={before:[],now:Rn,after:[]},W.value=``,G.value=``,ur.value=void 0}var q=j(void 0),J=j(void 0),_r=j(0),vr=j(void 0),yr=0;async function Y(e){_r.peek()===0&&(J.value=void 0),_r.value=_r.peek()+1;try{await e()}catch(t){if(t instanceof DOMException&&t.name===`AbortError`)return;if(!(t instanceof tn))throw t;J.value={refusal:t,again:()=>void Y(e)}}finally{_r.value=_r.peek()-1}}async function br(e){if(Ln(e))return Sr(e.id);let t=++yr;W.value=e.id,q.value=`asking`,H.value.things.has(e.id)||fr(zn(H.value,{things:[e],ties:[]},{do:`open`,id:e.id,kind:e.kind}));let n=Y(async()=>{let t=await rr(e.id,e.kind);H.value.things.has(e.id)&&pr(Bn(H.value,e.id,t))});await Y(async()=>{let n=await Qn(e.id,e.kind);t===yr&&(q.value=n??`nothing`);let r=n&&await $n(n);r&&t===yr&&(q.value=r)}),await n,t===yr&&q.value===`asking`&&(q.value=`nothing`)}async function xr(e,t){await Y(async()=>{let n=await Qn(e,t);n?br(tr(n)):dr.value=L(`notThere`)})}function Sr(e){let t=H.value.things.get(e);if(t&&!Ln(t))return void br(t);yr+=1,W.value=e,q.value=void 0}async function Cr(e){let t=H.value.things.get(e);if(!t||Ln(t))return;let n=q.value;await Y(async()=>{let r=typeof n==`object`&&n.of.id===e?n:await Qn(e,t.kind),i=r&&await $n(r);vr.value=i,i&&typeof q.value==`object`&&q.value.of.id===e&&(q.value=i)})}async function wr(e,t,n){let{id:r}=e.of;await Y(async()=>{let e=performance.now();Tr(await ir(r,t,n),{do:`expand`,id:r,kinds:t,most:n}),requestAnimationFrame(()=>requestAnimationFrame(()=>performance.measure(`esep:expansion`,{start:e})))})}function Tr(e,t){let n=H.value.things.size;fr(zn(H.value,e,t));let r=H.value.things.size-n;dr.value=r>0?L(`came`,{things:r}):L(`nothingNew`)}var Er=e=>fr(Hn(H.value,e));function Dr(e){G.value=G.value===e?``:e,G.value&&(K.value=`graph`,dr.value=L(`movingNow`,{name:H.value.things.get(e)?.label??``}))}function Or(e){H.value.pinned.has(e)||Er(e)}function kr(e){fr(Un(H.value,e)),dr.value=L(`hiddenNow`,{name:H.value.things.get(e)?.label??``}),G.value===e&&(G.value=``),W.value===e&&(W.value=``,q.value=void 0)}var Ar=()=>fr(Wn(H.value));async function jr(e,t){for(let t of e)await Y(async()=>{if(t.do===`open`){let e=await Qn(t.id,t.kind);if(!e)return;fr(zn(H.value,{things:[tr(e)],ties:[]},t)),pr(Bn(H.value,t.id,await rr(t.id,t.kind)))}else if(t.do===`expand`)fr(zn(H.value,await ir(t.id,t.kinds,t.most),t));else{let e=await ar(t.between,t.hops,t.choice,t.without);fr(zn(H.value,sr(e.paths.flatMap(e=>e.hops)),t))}});fr({...H.value,...t}),K.value=`graph`}var Mr=`\\d{4}(-\\d{2}(-\\d{2})?)?`,Nr=(e,t)=>{let n=t?new FormData(t):void 0,r=e=>n?.get(e)?.toString().trim()||null,i=r(`status`);return{accounts:[e],status:i===`ACTIVE`||i===`CLOSED`?i:null,region:r(`region`),article:r(`article`),since:r(`since`),until:r(`until`)}};function Pr({code:e}){let t=M(void 0),n=M(void 0),r=M(Nr(e,void 0)),i=M(!1),a=async(e,n)=>{i.value=!0,r.value=e,await Y(async()=>{let{accountEntries:r}=await F(Dt,{filter:e,after:n?.pageInfo.endCursor??null});t.value={...r,nodes:[...n?.nodes??[],...r.nodes]}}),i.value=!1};return Et(()=>{Qt.value.token!==``&&(Y(async()=>{n.value=(await F(Ot,{})).specialAccounts.find(t=>t.code===e)}),a(Nr(e,void 0)))}),document.title=`${xn(e)} · Esep`,B(x,{children:[B(Fn,{changed:()=>{t.value=void 0,J.value=void 0}}),B(`main`,{class:`account`,children:[B(`p`,{class:`quiet`,children:B(`a`,{href:`/explore`,children:[`← `,L(`title`)]})}),B(`h1`,{children:[xn(e),` `,B(`small`,{children:e})]}),n.value?.title&&B(`p`,{class:`law`,lang:`en`,children:[`“`,n.value.title,`” `,B(`cite`,{children:n.value.legalBasis})]}),!P.value&&B(`p`,{class:`note`,children:L(`welcome1`)}),J.value&&B(On,{of:J.value.refusal,again:J.value.again}),P.value&&B(x,{children:[B(Fr,{submit:t=>void a(Nr(e,t))}),B(`p`,{class:`quiet`,role:`status`,children:i.value?L(`asking`):t.value?L(`foundCount`,{count:z(t.value.totalCount)}):``}),t.value&&t.value.nodes.length>0&&B(Ir,{list:t.value}),t.value?.pageInfo.hasNextPage&&B(`button`,{type:`button`,onClick:()=>void a(r.value,t.value),children:L(`more`)}),n.value?.form&&B(Mn,{form:n.value.form})]})]})]})}function Fr({submit:e}){return B(`form`,{class:`filters`,onSubmit:t=>{t.preventDefault(),e(t.currentTarget)},children:[B(`label`,{children:[B(`span`,{children:L(`status`)}),B(`select`,{name:`status`,children:[B(`option`,{value:``,children:L(`any`)}),B(`option`,{value:`ACTIVE`,children:R(`ACTIVE`)}),B(`option`,{value:`CLOSED`,children:R(`CLOSED`)})]})]}),B(`label`,{children:[B(`span`,{children:L(`region`)}),B(`select`,{name:`region`,children:[B(`option`,{value:``,children:L(`any`)}),Object.entries(In).map(([e,t])=>B(`option`,{value:e,children:vn(t)},e))]})]}),B(`label`,{children:[B(`span`,{children:L(`article`)}),B(`input`,{name:`article`,placeholder:`CC-190`,maxLength:20})]}),B(`label`,{children:[B(`span`,{children:L(`since`)}),B(`input`,{name:`since`,placeholder:`2024-01`,pattern:Mr,maxLength:10})]}),B(`label`,{children:[B(`span`,{children:L(`until`)}),B(`input`,{name:`until`,placeholder:`2025-12`,pattern:Mr,maxLength:10})]}),B(`button`,{class:`main`,children:L(`show`)})]})}function Ir({list:e}){return B(`div`,{class:`scrolls`,tabIndex:0,role:`region`,"aria-label":L(`tableEntries`),children:B(`table`,{children:[B(`thead`,{children:B(`tr`,{children:[`number`,`whom`,`status`,`since`,`until`,`region`,`article`,`document`,`supplier`].map(e=>B(`th`,{scope:`col`,children:L(e)},e))})}),B(`tbody`,{children:e.nodes.map(e=>{let t=e.subject?Kn(e.subject):void 0;return B(`tr`,{children:[B(`td`,{class:`date`,children:e.number}),B(`td`,{children:t?B(`a`,{href:`/explore#${t.kind}:${t.id}`,children:t.label}):e.material?.title??``}),B(`td`,{class:`date`,children:R(e.status)}),B(`td`,{class:`date`,children:e.validFrom}),B(`td`,{class:`date`,children:e.validTo??``}),B(`td`,{children:Sn(e.region)}),B(`td`,{class:`date`,title:e.article?.name,children:e.article?.code??``}),B(`td`,{class:`date`,children:e.documents.map(e=>B(`div`,{title:`SHA-256 ${e.sha256}`,children:e.number},e.id))}),B(`td`,{children:e.documents[0]?.supplier?.name??``})]},e.id)})})]})})}var Lr=e=>e?e.__typename===`Person`?e.fullName??`…`:e.__typename===`Organization`?e.name:e.__typename===`Case`?e.number:R(e.__typename):L(`notTold`),Rr=new Set([`Person`,`Organization`,`Case`]);function zr({of:{parts:e,facts:t,factCount:n}}){return B(x,{children:[B(`h3`,{children:L(`parts`)}),B(`ul`,{class:`plain`,children:e.map(({part:e,thing:t},n)=>B(`li`,{children:[B(`small`,{class:`part`,children:e}),` `,t&&Rr.has(t.__typename)?B(`a`,{href:`/explore#${t.__typename}:${t.id}`,children:Lr(t)}):Lr(t)]},n))}),B(`h3`,{children:L(`restsOn`,{count:z(n)})}),B(`ul`,{class:`plain`,children:t.map((e,t)=>B(`li`,{children:[e.account?xn(e.account):R(e.kind),` `,B(`small`,{children:[e.validFrom&&`${e.validFrom} – ${e.validTo??`…`}`,e.document?.number,e.document?.supplier?.name].filter(Boolean).join(` · `)})]},t))})]})}var Br=async()=>(await F(Gt,{})).typologies,Vr=({versions:e})=>e.find(e=>e.state===`PUBLISHED`);function Hr({chosen:e}){let t=M([]);return Et(()=>{Qt.value.token!==``&&Y(async()=>void(t.value=await Br()))}),B(`ol`,{class:`results`,children:t.value.map(t=>B(`li`,{children:B(`button`,{type:`button`,class:`alert`,"aria-pressed":e.value?.code===t.code,onClick:()=>e.value=t,children:[B(`b`,{lang:`en`,children:t.name}),B(`small`,{lang:`en`,children:t.looksFor})]})},t.code))})}function Ur({of:e,said:t,raised:n}){return e.value?B(Wr,{of:e,one:e.value,said:t,raised:n},e.value.code):B(`p`,{class:`empty`,children:L(`chooseTypology`)})}function Wr({of:e,one:t,said:n,raised:r}){let i=M(void 0),{code:a}=t,o=async e=>{i.value=`asking`,await Y(async()=>void(i.value=(await F(Kt,{code:a,parameters:e})).dryRunTypology)),i.value===`asking`&&(i.value=void 0)},s=t=>Y(async()=>{let r=await t();n.value=r.__typename===`Contradiction`?B(`span`,{lang:`en`,children:r.reason}):L(`versionIs`,{number:r.number,state:R(r.state)}),e.value=(await Br()).find(e=>e.code===a)}),c=()=>Y(async()=>{let e=(await F(Yt,{code:a})).runTypology;n.value=[L(`raised`,{alerts:e.alerts.length,known:z(e.known)}),Kr(e)].join(` `),await r()});return B(`article`,{"aria-labelledby":`typology-title`,children:[B(`h2`,{id:`typology-title`,lang:`en`,children:t.name}),B(`p`,{lang:`en`,children:[t.looksFor,` `,B(`small`,{children:t.source})]}),B(Gr,{one:t,tried:o,drafted:(e,t)=>s(async()=>(await F(qt,{code:a,parameters:e,reason:t})).draftTypology)}),i.value===`asking`?B(`p`,{class:`quiet`,role:`status`,children:L(`asking`)}):i.value&&B(qr,{run:i.value}),B(`h3`,{children:L(`versions`)}),B(`ol`,{class:`plain`,children:t.versions.map(e=>B(`li`,{class:`row`,children:[B(`b`,{children:L(`version`,{number:e.number})}),` `,B(`span`,{children:R(e.state)}),B(`small`,{children:[e.parameters.map(({name:e,value:t})=>`${e} ${t}`).join(`, `),e.reason,e.draftedBy].filter(Boolean).join(` · `)}),e.state===`DRAFT`&&B(`button`,{type:`button`,onClick:()=>void s(async()=>(await F(Jt,{code:a,number:e.number})).publishTypology),children:L(`publish`)}),e.state===`PUBLISHED`&&B(`button`,{type:`button`,onClick:()=>void c(),children:L(`run`)})]},e.number))})]})}function Gr({one:e,tried:t,drafted:n}){let r=Me(null),i=new Map(Vr(e)?.parameters.map(({name:e,value:t})=>[e,t])),a=()=>{let t=new FormData(r.current??void 0);return e.parameters.map(({name:e})=>({name:e,value:Number(t.get(e))}))};return B(x,{children:[B(`form`,{class:`next`,ref:r,onSubmit:e=>{e.preventDefault(),t(a())},children:[e.parameters.map(({name:e,says:t,least:n,most:r,...a})=>B(`label`,{children:[B(`span`,{children:[B(`span`,{lang:`en`,children:t}),` `,B(`small`,{children:[n,` – `,r]})]}),B(`input`,{name:e,type:`number`,required:!0,min:n,max:r,value:i.get(e)??a.default})]},e)),B(`button`,{class:`main`,children:L(`tryOut`)})]}),B(`details`,{children:[B(`summary`,{children:B(`span`,{children:L(`keepNumbers`)})}),B(`form`,{class:`next`,onSubmit:e=>{e.preventDefault(),r.current?.reportValidity()&&n(a(),String(new FormData(e.currentTarget).get(`reason`)))},children:[B(`label`,{children:[L(`reason`),` `,B(`textarea`,{name:`reason`,required:!0,rows:2,minLength:10,maxLength:500})]}),B(`button`,{children:L(`draft`)})]})]})]})}var Kr=({total:e,looked:t,passedOver:n,cut:r})=>[L(`lookedAt`,{looked:z(t),total:z(e)}),n>0?L(`passedOver`,{count:z(n)}):``,r?`${R(r)}.`:``].filter(Boolean).join(` `);function qr({run:e}){return B(`section`,{class:`matches`,children:[B(`p`,{class:`quiet`,role:`status`,children:[L(`matchCount`,{count:z(e.matches.length)}),` `,Kr(e)]}),e.matches.map(e=>B(`details`,{children:[B(`summary`,{children:B(`span`,{lang:`en`,children:e.explanation})}),B(zr,{of:e})]},e.key))]})}var Jr=[`OPEN`,`ASSIGNED`,`DECIDED`,`REPORTED`],Yr=[`SUSPICIOUS`,`EXPLAINED`,`FALSE_HIT`];function Xr(){let e=M(void 0),t=M(void 0),n=M(null),r=M(``),i=M(void 0),a=M(!1),o=async t=>{let r={which:{state:n.value},after:t?.pageInfo.endCursor??null};await Y(async()=>{let{alerts:n}=await F(At,r);e.value={...n,nodes:[...t?.nodes??[],...n.nodes]}})},s=e=>Y(async()=>{t.value=(await F(jt,{id:e})).alert??void 0});return Et(()=>{Qt.value.token!==``&&n.value!==void 0&&o()}),document.title=`${L(`alerts`)} · Esep`,B(x,{children:[B(Fn,{changed:()=>{e.value=t.value=i.value=void 0,r.value=``,J.value=void 0}}),B(`main`,{class:`explorer alerts`,children:[B(`aside`,{children:[B(`h1`,{children:L(`alerts`)}),!P.value&&B(`p`,{class:`quiet`,children:L(`welcome1`)}),J.value&&B(On,{of:J.value.refusal,again:J.value.again}),P.value&&B(Zr,{isTuning:a}),a.value&&P.value&&B(Hr,{chosen:i}),B(`div`,{class:`whole list`,hidden:a.value||!P.value,children:[B(Qr,{state:n}),e.value&&B(`p`,{class:`quiet`,role:`status`,children:L(`foundCount`,{count:z(e.value.totalCount)})}),B(`ol`,{class:`results`,children:e.value?.nodes.map(e=>B(`li`,{children:B(`button`,{type:`button`,class:`alert`,"aria-pressed":t.value?.id===e.id,onClick:()=>void s(e.id),children:[B(`b`,{children:e.typology}),B(`span`,{class:`status ${e.state===`OPEN`?`ACTIVE`:``}`,children:R(e.state)}),B(`small`,{lang:`en`,children:e.explanation})]})},e.id))}),e.value?.pageInfo.hasNextPage&&B(`button`,{type:`button`,onClick:()=>void o(e.value),children:L(`more`)})]})]}),B(`section`,{class:`stage review`,children:[B(`p`,{role:`status`,class:`quiet`,children:r.value}),a.value?B(Ur,{of:i,said:r,raised:o}):t.value?B($r,{alert:t.value,take:(e,t)=>Y(async()=>{let n=await t();r.value=n.__typename===`Contradiction`?B(`span`,{lang:`en`,children:n.reason}):L(`alertIs`,{state:R(n.state)}),await s(e),await o()})}):B(`p`,{class:`empty`,children:L(`chooseAlert`)})]})]})]})}function Zr({isTuning:e}){return B(`fieldset`,{class:`switch`,children:[B(`legend`,{class:`only-heard`,children:L(`views`)}),[[!1,`reviewAlerts`],[!0,`tune`]].map(([t,n])=>B(`label`,{children:[B(`input`,{type:`radio`,name:`task`,checked:e.value===t,onChange:()=>e.value=t}),L(n)]},n))]})}function Qr({state:e}){return B(`label`,{class:`choice`,children:[L(`status`),` `,B(`select`,{name:`state`,value:e.value??``,onChange:t=>e.value=Jr.find(e=>e===t.currentTarget.value)??null,children:[B(`option`,{value:``,children:L(`any`)}),Jr.map(e=>B(`option`,{value:e,children:R(e)},e))]})]})}function $r({alert:e,take:t}){return B(`article`,{"aria-labelledby":`alert-title`,children:[B(`h2`,{id:`alert-title`,children:[e.typology,` `,B(`small`,{children:L(`version`,{number:e.version})})]}),B(`p`,{lang:`en`,children:e.explanation}),B(zr,{of:e}),B(`h3`,{children:L(`review`)}),B(`ol`,{class:`plain`,children:e.steps.map(e=>B(`li`,{children:[B(`b`,{children:R(e.state)}),` `,e.outcome&&R(e.outcome),` `,B(`small`,{children:[e.recordedAt.slice(0,16).replace(`T`,` `),e.by?.name,e.recipient,e.reason].filter(Boolean).join(` · `)})]},e.number))}),B(ei,{alert:e,take:t})]})}function ei({alert:e,take:t}){let n={alert:e.id,stepCount:e.stepCount};if(e.state===`OPEN`){let r=async()=>(await F(Mt,n)).assignAlert;return B(`button`,{type:`button`,class:`main`,onClick:()=>void t(e.id,r),children:L(`takeUp`)})}let r=e.state===`DECIDED`&&e.outcome===`SUSPICIOUS`;if(e.state!==`ASSIGNED`&&!r)return null;let i=i=>{let a=new FormData(i),o=String(a.get(`reason`)),s=Yr.find(e=>e===a.get(`outcome`))??`EXPLAINED`,c=String(a.get(`recipient`));t(e.id,async()=>r?(await F(Pt,{...n,recipient:c,reason:o})).reportAlert:(await F(Nt,{...n,outcome:s,reason:o})).decideAlert)};return B(`form`,{class:`next`,onSubmit:e=>{e.preventDefault(),i(e.currentTarget)},children:[r?B(`label`,{children:[L(`recipient`),` `,B(`input`,{name:`recipient`,required:!0,minLength:2,maxLength:200})]}):B(`label`,{children:[L(`decision`),` `,B(`select`,{name:`outcome`,children:Yr.map(e=>B(`option`,{value:e,children:R(e)},e))})]}),B(`label`,{children:[L(`reason`),` `,B(`textarea`,{name:`reason`,required:!0,rows:3,minLength:10,maxLength:2e3})]}),B(`button`,{class:`main`,children:L(r?`report`:`decide`)})]})}var ti=(e,t)=>e?`${e} – ${t??`…`}`:``;function ni(){let e=q.value,t=H.value.things.get(W.value);return e===`asking`?B(`p`,{class:`quiet`,role:`status`,children:L(`asking`)}):e===`nothing`?B(`p`,{class:`quiet`,role:`status`,children:L(`notThere`)}):e===void 0?t?B(oi,{thing:t}):null:B(`article`,{class:`card`,"aria-labelledby":`card-title`,children:[B(ri,{thing:tr(e)}),B(ai,{thing:tr(e)}),e.of.__typename===`Case`?B(ci,{one:e.of}):B(si,{subject:e.of}),B(li,{known:e}),B(ui,{entries:H.value.entries.get(e.of.id)})]})}function ri({thing:e}){let t=Me(null);return je(()=>{document.activeElement===document.body&&t.current?.focus()},[e.id]),B(`header`,{children:[B(`span`,{class:`mark ${e.kind}`,"aria-hidden":`true`}),B(`h2`,{id:`card-title`,ref:t,tabIndex:-1,children:e.label}),B(`p`,{children:[R(e.kind),e.detail&&` · ${e.kind===`Person`?L(`born`,{date:e.detail}):R(e.detail)}`]})]})}function ii(e){kr(e),document.getElementById(`tab-${K.value}`)?.focus()}function ai({thing:e}){let t=U.value.things.some(t=>t.id===e.id);return B(`div`,{class:`actions`,role:`group`,"aria-label":L(`actions`),children:[!Ln(e)&&B(`button`,{type:`button`,class:`main`,onClick:()=>void Cr(e.id),children:L(`expand`)}),B(`button`,{type:`button`,"aria-pressed":H.value.pinned.has(e.id),onClick:()=>Er(e.id),children:L(H.value.pinned.has(e.id)?`unpin`:`pin`)}),B(`button`,{type:`button`,disabled:!t,"aria-pressed":G.value===e.id,onClick:()=>Dr(e.id),children:L(`move`)}),B(`button`,{type:`button`,disabled:!t,onClick:()=>ii(e.id),children:L(`hide`)})]})}function oi({thing:e}){let t=U.value.ties.filter(t=>t.target===e.id||t.source===e.id);return B(`article`,{class:`card`,"aria-labelledby":`card-title`,children:[B(ri,{thing:e}),B(ai,{thing:e}),B(`ul`,{class:`plain`,children:t.map(t=>{let n=H.value.things.get(t.source===e.id?t.target:t.source);return n&&B(`li`,{children:B(`button`,{type:`button`,class:`link`,onClick:()=>void br(n),children:n.label})},t.id)})})]})}function si({subject:e}){return B(`dl`,{children:[e.identifiers.map(e=>[B(`dt`,{children:R(e.kind)}),B(`dd`,{class:`code`,children:e.value})]),e.region&&[B(`dt`,{children:L(`region`)}),B(`dd`,{children:Sn(e.region)})],e.contacts.map(e=>[B(`dt`,{children:R(e.kind)}),B(`dd`,{children:e.value})]),e.identities.length>1&&[B(`dt`,{children:L(`names`)}),B(`dd`,{children:B(`ul`,{class:`plain`,children:e.identities.map(e=>B(`li`,{children:[e.fullName,` `,B(`small`,{children:[R(e.script),ti(e.validFrom,e.validTo)].join(` · `)})]}))})})]]})}function ci({one:e}){return B(`dl`,{children:[B(`dt`,{children:L(`kind`)}),B(`dd`,{children:R(e.kind)}),B(`dt`,{children:L(`status`)}),B(`dd`,{children:R(e.status)}),B(`dt`,{children:L(`since`)}),B(`dd`,{children:ti(e.openedOn,e.closedOn)}),e.region&&[B(`dt`,{children:L(`region`)}),B(`dd`,{children:Sn(e.region)})],e.official&&[B(`dt`,{children:L(`inProduction`)}),B(`dd`,{children:`${e.official.name}, ${e.official.agency?.name??``}`})],e.articles.length>0&&[B(`dt`,{children:L(`articles`)}),B(`dd`,{children:e.articles.map(e=>B(`span`,{title:e.name,children:[e.code,` `]}))})]]})}function li({known:e}){let t=e.counts&&[...e.counts];return B(`section`,{children:[B(`h3`,{children:L(`itsLinks`)}),t?t.length===0?B(`p`,{class:`quiet`,children:L(`noLinks`)}):B(`ul`,{class:`counts`,children:t.map(([e,t])=>B(`li`,{children:[B(`span`,{children:R(e)}),` `,B(`b`,{children:t})]},e))}):B(`p`,{class:`quiet`,children:L(`asking`)})]})}function ui({entries:e}){let t=new Map;for(let n of e??[])t.set(n.account,[...t.get(n.account)??[],n]);let n=[...t].sort(([,e],[,t])=>t.length-e.length);return B(`section`,{children:[B(`h3`,{children:L(`accounts`)}),n.length===0&&B(`p`,{class:`quiet`,children:L(e?`noEntries`:`asking`)}),n.map(([e,t])=>B(`details`,{open:n.length<4,children:[B(`summary`,{children:[B(`span`,{children:[xn(e),` `,B(`small`,{children:e})]}),` `,B(`b`,{children:t.length})]}),B(`a`,{class:`all`,href:`/account/${e}`,children:L(`wholeAccount`)}),B(`ul`,{class:`entries`,children:t.map(e=>B(di,{entry:e},e.id))})]},e))]})}function di({entry:e}){let[t]=e.documents;return B(`li`,{children:[B(`b`,{children:e.number}),` `,B(`span`,{class:`status ${e.status}`,children:R(e.status)}),B(`small`,{children:[ti(e.validFrom,e.validTo),e.article?.code,Sn(e.region)].filter(Boolean).join(` · `)}),e.case&&B(`button`,{type:`button`,class:`link`,onClick:()=>e.case&&void br(qn(e.case)),children:[L(`case`),` `,e.case.number]}),t&&B(`small`,{children:[L(`document`),` `,t.number,`, `,t.supplier?.name??``]})]})}var fi=[20,50,100,200,500],pi=100;function mi(){let e=vr.value;return e?B(hi,{of:e}):null}function hi({of:e}){let t=Me(null);je(()=>t.current?.showModal(),[]);let n=[...e.counts],r=t=>{let n=new FormData(t);wr(e,n.getAll(`kind`).map(String),Number(n.get(`most`)))};return B(`dialog`,{ref:t,"aria-labelledby":`expand-title`,onClose:()=>vr.value=void 0,children:B(`form`,{method:`dialog`,onSubmit:e=>{e.preventDefault(),r(e.currentTarget),t.current?.close()},children:[B(`h2`,{id:`expand-title`,children:L(`expandOf`,{name:tr(e).label})}),n.length===0&&B(`p`,{children:L(`noLinks`)}),B(`ul`,{class:`choices`,children:n.map(([e,t])=>B(`li`,{children:B(`label`,{children:[B(`input`,{type:`checkbox`,name:`kind`,value:e,checked:!0}),` `,B(`span`,{children:R(e)}),` `,B(`b`,{children:z(t)})]})},e))}),B(`label`,{children:[L(`atMost`),` `,B(`select`,{name:`most`,children:fi.map(e=>B(`option`,{value:e,selected:e===pi,children:e},e))})]}),B(`div`,{class:`actions`,children:[B(`button`,{class:`main`,disabled:n.length===0,children:L(`expand`)}),B(`button`,{type:`button`,onClick:()=>t.current?.close(),children:L(`cancel`)})]})]})})}function gi(e){let t=+this._x.call(null,e),n=+this._y.call(null,e);return _i(this.cover(t,n),t,n,e)}function _i(e,t,n,r){if(isNaN(t)||isNaN(n))return e;var i,a=e._root,o={data:r},s=e._x0,c=e._y0,l=e._x1,u=e._y1,d,f,p,m,h,g,_,v;if(!a)return e._root=o,e;for(;a.length;)if((h=t>=(d=(s+l)/2))?s=d:l=d,(g=n>=(f=(c+u)/2))?c=f:u=f,i=a,!(a=a[_=g<<1|h]))return i[_]=o,e;if(p=+e._x.call(null,a.data),m=+e._y.call(null,a.data),t===p&&n===m)return o.next=a,i?i[_]=o:e._root=o,e;do i=i?i[_]=[,,,,]:e._root=[,,,,],(h=t>=(d=(s+l)/2))?s=d:l=d,(g=n>=(f=(c+u)/2))?c=f:u=f;while((_=g<<1|h)==(v=(m>=f)<<1|p>=d));return i[v]=a,i[_]=o,e}function vi(e){Array.isArray(e)||(e=Array.from(e));let t=e.length,n=new Float64Array(t),r=new Float64Array(t),i=1/0,a=i,o=-i,s=o;for(let c=0,l,u,d;c<t;++c)isNaN(u=+this._x.call(null,l=e[c]))||isNaN(d=+this._y.call(null,l))?n[c]=NaN:(n[c]=u,r[c]=d,u<i&&(i=u),u>o&&(o=u),d<a&&(a=d),d>s&&(s=d));if(i>o||a>s)return this;this.cover(i,a).cover(o,s);for(let i=0;i<t;++i)_i(this,n[i],r[i],e[i]);return this}function yi(e,t){if(isNaN(e=+e)||isNaN(t=+t))return this;var n=this._x0,r=this._y0,i=this._x1,a=this._y1;if(isNaN(n))i=(n=Math.floor(e))+1,a=(r=Math.floor(t))+1;else{for(var o=i-n||1,s=this._root,c,l;n>e||e>=i||r>t||t>=a;)switch(l=(t<r)<<1|e<n,c=[,,,,],c[l]=s,s=c,o*=2,l){case 0:i=n+o,a=r+o;break;case 1:n=i-o,a=r+o;break;case 2:i=n+o,r=a-o;break;case 3:n=i-o,r=a-o}this._root&&this._root.length&&(this._root=s)}return this._x0=n,this._y0=r,this._x1=i,this._y1=a,this}function bi(){var e=[];return this.visit(function(t){if(!t.length)do e.push(t.data);while(t=t.next)}),e}function xi(e){return arguments.length?this.cover(+e[0][0],+e[0][1]).cover(+e[1][0],+e[1][1]):isNaN(this._x0)?void 0:[[this._x0,this._y0],[this._x1,this._y1]]}function X(e,t,n,r,i){this.node=e,this.x0=t,this.y0=n,this.x1=r,this.y1=i}function Si(e,t,n){var r,i=this._x0,a=this._y0,o,s,c,l,u=this._x1,d=this._y1,f=[],p=this._root,m,h;for(p&&f.push(new X(p,i,a,u,d)),n==null?n=1/0:(i=e-n,a=t-n,u=e+n,d=t+n,n*=n);m=f.pop();)if(!(!(p=m.node)||(o=m.x0)>u||(s=m.y0)>d||(c=m.x1)<i||(l=m.y1)<a)){if(p.length){var g=(o+c)/2,_=(s+l)/2;f.push(new X(p[3],g,_,c,l),new X(p[2],o,_,g,l),new X(p[1],g,s,c,_),new X(p[0],o,s,g,_)),(h=(t>=_)<<1|e>=g)&&(m=f[f.length-1],f[f.length-1]=f[f.length-1-h],f[f.length-1-h]=m)}else{var v=e-+this._x.call(null,p.data),y=t-+this._y.call(null,p.data),b=v*v+y*y;if(b<n){var x=Math.sqrt(n=b);i=e-x,a=t-x,u=e+x,d=t+x,r=p.data}}}return r}function Ci(e){if(isNaN(u=+this._x.call(null,e))||isNaN(d=+this._y.call(null,e)))return this;var t,n=this._root,r,i,a,o=this._x0,s=this._y0,c=this._x1,l=this._y1,u,d,f,p,m,h,g,_;if(!n)return this;if(n.length)for(;;){if((m=u>=(f=(o+c)/2))?o=f:c=f,(h=d>=(p=(s+l)/2))?s=p:l=p,t=n,!(n=n[g=h<<1|m]))return this;if(!n.length)break;(t[g+1&3]||t[g+2&3]||t[g+3&3])&&(r=t,_=g)}for(;n.data!==e;)if(i=n,!(n=n.next))return this;return(a=n.next)&&delete n.next,i?(a?i.next=a:delete i.next,this):t?(a?t[g]=a:delete t[g],(n=t[0]||t[1]||t[2]||t[3])&&n===(t[3]||t[2]||t[1]||t[0])&&!n.length&&(r?r[_]=n:this._root=n),this):(this._root=a,this)}function wi(e){for(var t=0,n=e.length;t<n;++t)this.remove(e[t]);return this}function Ti(){return this._root}function Ei(){var e=0;return this.visit(function(t){if(!t.length)do++e;while(t=t.next)}),e}function Di(e){var t=[],n,r=this._root,i,a,o,s,c;for(r&&t.push(new X(r,this._x0,this._y0,this._x1,this._y1));n=t.pop();)if(!e(r=n.node,a=n.x0,o=n.y0,s=n.x1,c=n.y1)&&r.length){var l=(a+s)/2,u=(o+c)/2;(i=r[3])&&t.push(new X(i,l,u,s,c)),(i=r[2])&&t.push(new X(i,a,u,l,c)),(i=r[1])&&t.push(new X(i,l,o,s,u)),(i=r[0])&&t.push(new X(i,a,o,l,u))}return this}function Oi(e){var t=[],n=[],r;for(this._root&&t.push(new X(this._root,this._x0,this._y0,this._x1,this._y1));r=t.pop();){var i=r.node;if(i.length){var a,o=r.x0,s=r.y0,c=r.x1,l=r.y1,u=(o+c)/2,d=(s+l)/2;(a=i[0])&&t.push(new X(a,o,s,u,d)),(a=i[1])&&t.push(new X(a,u,s,c,d)),(a=i[2])&&t.push(new X(a,o,d,u,l)),(a=i[3])&&t.push(new X(a,u,d,c,l))}n.push(r)}for(;r=n.pop();)e(r.node,r.x0,r.y0,r.x1,r.y1);return this}function ki(e){return e[0]}function Ai(e){return arguments.length?(this._x=e,this):this._x}function ji(e){return e[1]}function Mi(e){return arguments.length?(this._y=e,this):this._y}function Ni(e,t,n){var r=new Pi(t??ki,n??ji,NaN,NaN,NaN,NaN);return e==null?r:r.addAll(e)}function Pi(e,t,n,r,i,a){this._x=e,this._y=t,this._x0=n,this._y0=r,this._x1=i,this._y1=a,this._root=void 0}function Fi(e){for(var t={data:e.data},n=t;e=e.next;)n=n.next={data:e.data};return t}var Z=Ni.prototype=Pi.prototype;Z.copy=function(){var e=new Pi(this._x,this._y,this._x0,this._y0,this._x1,this._y1),t=this._root,n,r;if(!t)return e;if(!t.length)return e._root=Fi(t),e;for(n=[{source:t,target:e._root=[,,,,]}];t=n.pop();)for(var i=0;i<4;++i)(r=t.source[i])&&(r.length?n.push({source:r,target:t.target[i]=[,,,,]}):t.target[i]=Fi(r));return e},Z.add=gi,Z.addAll=vi,Z.cover=yi,Z.data=bi,Z.extent=xi,Z.find=Si,Z.remove=Ci,Z.removeAll=wi,Z.root=Ti,Z.size=Ei,Z.visit=Di,Z.visitAfter=Oi,Z.x=Ai,Z.y=Mi;var Ii={value:()=>{}};function Li(){for(var e=0,t=arguments.length,n={},r;e<t;++e){if(!(r=arguments[e]+``)||r in n||/[\s.]/.test(r))throw Error(`illegal type: `+r);n[r]=[]}return new Ri(n)}function Ri(e){this._=e}function zi(e,t){return e.trim().split(/^|\s+/).map(function(e){var n=``,r=e.indexOf(`.`);if(r>=0&&(n=e.slice(r+1),e=e.slice(0,r)),e&&!t.hasOwnProperty(e))throw Error(`unknown type: `+e);return{type:e,name:n}})}Ri.prototype=Li.prototype={constructor:Ri,on:function(e,t){var n=this._,r=zi(e+``,n),i,a=-1,o=r.length;if(arguments.length<2){for(;++a<o;)if((i=(e=r[a]).type)&&(i=Bi(n[i],e.name)))return i}else{if(t!=null&&typeof t!=`function`)throw Error(`invalid callback: `+t);for(;++a<o;)if(i=(e=r[a]).type)n[i]=Vi(n[i],e.name,t);else if(t==null)for(i in n)n[i]=Vi(n[i],e.name,null);return this}},copy:function(){var e={},t=this._;for(var n in t)e[n]=t[n].slice();return new Ri(e)},call:function(e,t){if((i=arguments.length-2)>0)for(var n=Array(i),r=0,i,a;r<i;++r)n[r]=arguments[r+2];if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(a=this._[e],r=0,i=a.length;r<i;++r)a[r].value.apply(t,n)},apply:function(e,t,n){if(!this._.hasOwnProperty(e))throw Error(`unknown type: `+e);for(var r=this._[e],i=0,a=r.length;i<a;++i)r[i].value.apply(t,n)}};function Bi(e,t){for(var n=0,r=e.length,i;n<r;++n)if((i=e[n]).name===t)return i.value}function Vi(e,t,n){for(var r=0,i=e.length;r<i;++r)if(e[r].name===t){e[r]=Ii,e=e.slice(0,r).concat(e.slice(r+1));break}return n!=null&&e.push({name:t,value:n}),e}var Hi=0,Ui=0,Wi=0,Gi=1e3,Ki,qi,Ji=0,Yi=0,Xi=0,Zi=typeof performance==`object`&&performance.now?performance:Date,Qi=typeof window==`object`&&window.requestAnimationFrame?window.requestAnimationFrame.bind(window):function(e){setTimeout(e,17)};function $i(){return Yi||=(Qi(ea),Zi.now()+Xi)}function ea(){Yi=0}function ta(){this._call=this._time=this._next=null}ta.prototype=na.prototype={constructor:ta,restart:function(e,t,n){if(typeof e!=`function`)throw TypeError(`callback is not a function`);n=(n==null?$i():+n)+(t==null?0:+t),!this._next&&qi!==this&&(qi?qi._next=this:Ki=this,qi=this),this._call=e,this._time=n,sa()},stop:function(){this._call&&(this._call=null,this._time=1/0,sa())}};function na(e,t,n){var r=new ta;return r.restart(e,t,n),r}function ra(){$i(),++Hi;for(var e=Ki,t;e;)(t=Yi-e._time)>=0&&e._call.call(void 0,t),e=e._next;--Hi}function ia(){Yi=(Ji=Zi.now())+Xi,Hi=Ui=0;try{ra()}finally{Hi=0,oa(),Yi=0}}function aa(){var e=Zi.now(),t=e-Ji;t>Gi&&(Xi-=t,Ji=e)}function oa(){for(var e,t=Ki,n,r=1/0;t;)t._call?(r>t._time&&(r=t._time),e=t,t=t._next):(n=t._next,t._next=null,t=e?e._next=n:Ki=n);qi=e,sa(r)}function sa(e){Hi||(Ui&&=clearTimeout(Ui),e-Yi>24?(e<1/0&&(Ui=setTimeout(ia,Math.ceil(e-Zi.now()-Xi)+1)),Wi&&=clearInterval(Wi)):(Wi||=(Ji=Zi.now(),setInterval(aa,Gi)),Hi=1,Qi(ia)))}function Q(e){return function(){return e}}function ca(e){return(e()-.5)*1e-6}function la(e){return e.x+e.vx}function ua(e){return e.y+e.vy}function da(e){var t,n,r,i=1,a=1;typeof e!=`function`&&(e=Q(e==null?1:+e));function o(){for(var e,o=t.length,c,l,u,d,f,p,m=0;m<a;++m)for(c=Ni(t,la,ua).visitAfter(s),e=0;e<o;++e)l=t[e],f=n[l.index],p=f*f,u=l.x+l.vx,d=l.y+l.vy,c.visit(h);function h(e,t,n,a,o){var s=e.data,c=e.r,m=f+c;if(s){if(s.index>l.index){var h=u-s.x-s.vx,g=d-s.y-s.vy,_=h*h+g*g;_<m*m&&(h===0&&(h=ca(r),_+=h*h),g===0&&(g=ca(r),_+=g*g),_=(m-(_=Math.sqrt(_)))/_*i,l.vx+=(h*=_)*(m=(c*=c)/(p+c)),l.vy+=(g*=_)*m,s.vx-=h*(m=1-m),s.vy-=g*m)}}else return t>u+m||a<u-m||n>d+m||o<d-m}}function s(e){if(e.data)return e.r=n[e.data.index];for(var t=e.r=0;t<4;++t)e[t]&&e[t].r>e.r&&(e.r=e[t].r)}function c(){if(t){var r,i=t.length,a;for(n=Array(i),r=0;r<i;++r)a=t[r],n[a.index]=+e(a,r,t)}}return o.initialize=function(e,n){t=e,r=n,c()},o.iterations=function(e){return arguments.length?(a=+e,o):a},o.strength=function(e){return arguments.length?(i=+e,o):i},o.radius=function(t){return arguments.length?(e=typeof t==`function`?t:Q(+t),c(),o):e},o}function fa(e){return e.index}function pa(e,t){var n=e.get(t);if(!n)throw Error(`node not found: `+t);return n}function ma(e){var t=fa,n=d,r,i=Q(30),a,o,s,c,l,u=1;e??=[];function d(e){return 1/Math.min(s[e.source.index],s[e.target.index])}function f(t){for(var n=0,i=e.length;n<u;++n)for(var o=0,s,d,f,p,m,h,g;o<i;++o)s=e[o],d=s.source,f=s.target,p=f.x+f.vx-d.x-d.vx||ca(l),m=f.y+f.vy-d.y-d.vy||ca(l),h=Math.sqrt(p*p+m*m),h=(h-a[o])/h*t*r[o],p*=h,m*=h,f.vx-=p*(g=c[o]),f.vy-=m*g,d.vx+=p*(g=1-g),d.vy+=m*g}function p(){if(o){var n,i=o.length,l=e.length,u=new Map(o.map((e,n)=>[t(e,n,o),e])),d;for(n=0,s=Array(i);n<l;++n)d=e[n],d.index=n,typeof d.source!=`object`&&(d.source=pa(u,d.source)),typeof d.target!=`object`&&(d.target=pa(u,d.target)),s[d.source.index]=(s[d.source.index]||0)+1,s[d.target.index]=(s[d.target.index]||0)+1;for(n=0,c=Array(l);n<l;++n)d=e[n],c[n]=s[d.source.index]/(s[d.source.index]+s[d.target.index]);r=Array(l),m(),a=Array(l),h()}}function m(){if(o)for(var t=0,i=e.length;t<i;++t)r[t]=+n(e[t],t,e)}function h(){if(o)for(var t=0,n=e.length;t<n;++t)a[t]=+i(e[t],t,e)}return f.initialize=function(e,t){o=e,l=t,p()},f.links=function(t){return arguments.length?(e=t,p(),f):e},f.id=function(e){return arguments.length?(t=e,f):t},f.iterations=function(e){return arguments.length?(u=+e,f):u},f.strength=function(e){return arguments.length?(n=typeof e==`function`?e:Q(+e),m(),f):n},f.distance=function(e){return arguments.length?(i=typeof e==`function`?e:Q(+e),h(),f):i},f}var ha=1664525,ga=1013904223,_a=4294967296;function va(){let e=1;return()=>(e=(ha*e+ga)%_a)/_a}function ya(e){return e.x}function ba(e){return e.y}var xa=10,Sa=Math.PI*(3-Math.sqrt(5));function Ca(e){var t,n=1,r=.001,i=1-r**(1/300),a=0,o=.6,s=new Map,c=na(d),l=Li(`tick`,`end`),u=va();e??=[];function d(){f(),l.call(`tick`,t),n<r&&(c.stop(),l.call(`end`,t))}function f(r){var c,l=e.length,u;r===void 0&&(r=1);for(var d=0;d<r;++d)for(n+=(a-n)*i,s.forEach(function(e){e(n)}),c=0;c<l;++c)u=e[c],u.fx==null?u.x+=u.vx*=o:(u.x=u.fx,u.vx=0),u.fy==null?u.y+=u.vy*=o:(u.y=u.fy,u.vy=0);return t}function p(){for(var t=0,n=e.length,r;t<n;++t){if(r=e[t],r.index=t,r.fx!=null&&(r.x=r.fx),r.fy!=null&&(r.y=r.fy),isNaN(r.x)||isNaN(r.y)){var i=xa*Math.sqrt(.5+t),a=t*Sa;r.x=i*Math.cos(a),r.y=i*Math.sin(a)}(isNaN(r.vx)||isNaN(r.vy))&&(r.vx=r.vy=0)}}function m(t){return t.initialize&&t.initialize(e,u),t}return p(),t={tick:f,restart:function(){return c.restart(d),t},stop:function(){return c.stop(),t},nodes:function(n){return arguments.length?(e=n,p(),s.forEach(m),t):e},alpha:function(e){return arguments.length?(n=+e,t):n},alphaMin:function(e){return arguments.length?(r=+e,t):r},alphaDecay:function(e){return arguments.length?(i=+e,t):+i},alphaTarget:function(e){return arguments.length?(a=+e,t):a},velocityDecay:function(e){return arguments.length?(o=1-e,t):1-o},randomSource:function(e){return arguments.length?(u=e,s.forEach(m),t):u},force:function(e,n){return arguments.length>1?(n==null?s.delete(e):s.set(e,m(n)),t):s.get(e)},find:function(t,n,r){var i=0,a=e.length,o,s,c,l,u;for(r==null?r=1/0:r*=r,i=0;i<a;++i)l=e[i],o=t-l.x,s=n-l.y,c=o*o+s*s,c<r&&(u=l,r=c);return u},on:function(e,n){return arguments.length>1?(l.on(e,n),t):l.on(e)}}}function wa(){var e,t,n,r,i=Q(-30),a,o=1,s=1/0,c=.81;function l(n){var i,a=e.length,o=Ni(e,ya,ba).visitAfter(d);for(r=n,i=0;i<a;++i)t=e[i],o.visit(f)}function u(){if(e){var t,n=e.length,r;for(a=Array(n),t=0;t<n;++t)r=e[t],a[r.index]=+i(r,t,e)}}function d(e){var t=0,n,r,i=0,o,s,c;if(e.length){for(o=s=c=0;c<4;++c)(n=e[c])&&(r=Math.abs(n.value))&&(t+=n.value,i+=r,o+=r*n.x,s+=r*n.y);e.x=o/i,e.y=s/i}else{n=e,n.x=n.data.x,n.y=n.data.y;do t+=a[n.data.index];while(n=n.next)}e.value=t}function f(e,i,l,u){if(!e.value)return!0;var d=e.x-t.x,f=e.y-t.y,p=u-i,m=d*d+f*f;if(p*p/c<m)return m<s&&(d===0&&(d=ca(n),m+=d*d),f===0&&(f=ca(n),m+=f*f),m<o&&(m=Math.sqrt(o*m)),t.vx+=d*e.value*r/m,t.vy+=f*e.value*r/m),!0;if(!(e.length||m>=s)){(e.data!==t||e.next)&&(d===0&&(d=ca(n),m+=d*d),f===0&&(f=ca(n),m+=f*f),m<o&&(m=Math.sqrt(o*m)));do e.data!==t&&(p=a[e.data.index]*r/m,t.vx+=d*p,t.vy+=f*p);while(e=e.next)}}return l.initialize=function(t,r){e=t,n=r,u()},l.strength=function(e){return arguments.length?(i=typeof e==`function`?e:Q(+e),u(),l):i},l.distanceMin=function(e){return arguments.length?(o=e*e,l):Math.sqrt(o)},l.distanceMax=function(e){return arguments.length?(s=e*e,l):Math.sqrt(s)},l.theta=function(e){return arguments.length?(c=e*e,l):Math.sqrt(c)},l}function Ta(e){var t=Q(.1),n,r,i;typeof e!=`function`&&(e=Q(e==null?0:+e));function a(e){for(var t=0,a=n.length,o;t<a;++t)o=n[t],o.vx+=(i[t]-o.x)*r[t]*e}function o(){if(n){var a,o=n.length;for(r=Array(o),i=Array(o),a=0;a<o;++a)r[a]=isNaN(i[a]=+e(n[a],a,n))?0:+t(n[a],a,n)}}return a.initialize=function(e){n=e,o()},a.strength=function(e){return arguments.length?(t=typeof e==`function`?e:Q(+e),o(),a):t},a.x=function(t){return arguments.length?(e=typeof t==`function`?t:Q(+t),o(),a):e},a}function Ea(e){var t=Q(.1),n,r,i;typeof e!=`function`&&(e=Q(e==null?0:+e));function a(e){for(var t=0,a=n.length,o;t<a;++t)o=n[t],o.vy+=(i[t]-o.y)*r[t]*e}function o(){if(n){var a,o=n.length;for(r=Array(o),i=Array(o),a=0;a<o;++a)r[a]=isNaN(i[a]=+e(n[a],a,n))?0:+t(n[a],a,n)}}return a.initialize=function(e){n=e,o()},a.strength=function(e){return arguments.length?(t=typeof e==`function`?e:Q(+e),o(),a):t},a.y=function(t){return arguments.length?(e=typeof t==`function`?t:Q(+t),o(),a):e},a}var Da=1500,Oa=40,ka=45,Aa=40,ja=e=>({x:e.reduce((e,t)=>e+t.x,0)/Math.max(1,e.length),y:e.reduce((e,t)=>e+t.y,0)/Math.max(1,e.length)});function Ma(e,t,n){let r=e*2.399963,i=t.length>0?ja(t):{x:0,y:0},a=t.length>0&&Math.hypot(i.x-n.x,i.y-n.y)>Aa,o=Math.atan2(i.y-n.y,i.x-n.x)+(e*.618034%1-.5)*Math.PI,s=a?o:r,c=Aa*(t.length>0?1+e%7/7:Math.sqrt(e));return{x:i.x+c*Math.cos(s),y:i.y+c*Math.sin(s)}}var Na=class{spots=new Map;lines=[];simulation=Ca([]).stop();left=0;update({things:e,ties:t}){let n=new Map(this.spots),r=this.lines.length,i=new Map;for(let e of t)i.set(e.source,[...i.get(e.source)??[],e.target]),i.set(e.target,[...i.get(e.target)??[],e.source]);this.spots.clear();let a=ja([...n.values()]);e.forEach((e,t)=>{let r=n.get(e.id);r&&(r.thing=e),this.spots.set(e.id,r??{id:e.id,thing:e,degree:0,...Ma(t,(i.get(e.id)??[]).flatMap(e=>n.get(e)??[]),a)})}),this.lines=this.gathered(t),(this.lines.length!==r||[...this.spots.keys()].some(e=>!n.has(e)))&&this.begin(n.size===0?1:.5)}gathered(e){let t=new Map;for(let e of this.spots.values())e.degree=0;for(let n of e){let e=this.spots.get(n.source),r=this.spots.get(n.target);if(!e||!r)continue;let i=e.id<r.id?`${e.id} ${r.id}`:`${r.id} ${e.id}`,a=t.get(i);a?(a.count+=1,a.kinds.includes(n.kind)||a.kinds.push(n.kind)):(t.set(i,{source:e,target:r,kinds:[n.kind],count:1}),e.degree+=1,r.degree+=1)}return[...t.values()]}begin(e){let t=[...this.spots.values()],n=t.length>Da;this.simulation=Ca(t).force(`tie`,ma(this.lines).distance(ka*(n?1:t.length>Oa?2:3))).force(`apart`,wa().strength(n?-30:-320).distanceMax(900).theta(n?1.4:.9)).force(`x`,Ta(0).strength(.04)).force(`y`,Ea(0).strength(.05)).alpha(e).alphaDecay(n?.1:.035).stop(),n||this.simulation.force(`room`,da(26)),this.left=n?60:180}get isMoving(){return this.left>0}work(e){if(this.left<=0)return!1;let t=performance.now();do this.simulation.tick(),--this.left;while(this.left>0&&performance.now()-t<e);return!0}place(e,t,n){let r=this.spots.get(e);r&&Object.assign(r,{x:t,y:n,fx:t,fy:n})}settle(e,t,n){let r=this.spots.get(e);r&&Object.assign(r,{x:t,y:n}),this.left=0}hold(e){for(let t of this.spots.values())t.fx=e.has(t.id)?t.fx??t.x:null,t.fy=e.has(t.id)?t.fy??t.y:null}},Pa=[`ink`,`soft`,`page`,`tie`,`accent`],Fa=[`Person`,`Organization`,`Case`,`Contact`,`Identifier`];function Ia(e){let t=document.createElement(`span`);e.append(t);let n=e=>(t.style.color=`var(--${e})`,getComputedStyle(t).color),r=Object.fromEntries([...Pa.map(e=>[e,n(e)]),...Fa.map(e=>[e,n(e.toLowerCase())])]);return t.remove(),r}var La=e=>7+Math.min(9,Math.sqrt(e.degree)*1.4),Ra=(e,t)=>La(e)*Math.min(1.5,Math.max(.35,Math.sqrt(t)));function za(e,t,n,r,i){if(e.beginPath(),t===`Person`)e.arc(n,r,i,0,Math.PI*2);else if(t===`Organization`)e.rect(n-i*.9,r-i*.9,i*1.8,i*1.8);else{let a=t===`Case`?4:t===`Contact`?3:6;for(let t=0;t<a;t++){let o=t/a*Math.PI*2-Math.PI/2;e.lineTo(n+i*1.2*Math.cos(o),r+i*1.2*Math.sin(o))}e.closePath()}}function Ba(e,t,n,r,i,a){za(e,n.thing.kind,r.x,r.y,i),e.fillStyle=t[n.thing.kind],e.fill(),i<4||(e.strokeStyle=a?t.ink:t.page,e.lineWidth=a?2.5:1.5,e.stroke())}function Va(e,t,n,r){e.beginPath(),e.arc(n.x,n.y,r+5,0,Math.PI*2),e.strokeStyle=t,e.lineWidth=2.5,e.stroke()}var Ha=`12px system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif`,Ua=30,Wa=e=>e.length>Ua?`${e.slice(0,29)}…`:e;function Ga(e,t,n,r,i,a=t.ink){e.textAlign=`center`,e.lineJoin=`round`,e.strokeStyle=t.page,e.lineWidth=3.5,e.strokeText(n,r,i),e.fillStyle=a,e.fillText(n,r,i)}var Ka=e=>e.kinds.map(R).join(`, `)+(e.count>1?` ×${e.count}`:``),qa=26,Ja=6,Ya=.02,Xa=140,Za=60,Qa=()=>{let e=document.createElement(`canvas`),t=e.getContext(`2d`);if(!t)throw Error(`This browser has no canvas.`);return[e,t]},$a=class{canvas;layout=new Na;camera={x:0,y:0,scale:1};brush;front=Qa();back=Qa();seen={x:0,y:0,scale:1};painted={x:0,y:0,scale:1};next=-1;slice=1200;isStale=!0;colours;pinned=new Set;chosen=``;hovered=``;request=0;last=0;times=[];movedAt=0;fitsWhenStill=!1;calm=matchMedia(`(prefers-reduced-motion: reduce)`);width=1;height=1;constructor(e){this.canvas=e;let t=e.getContext(`2d`);if(!t)throw Error(`This browser has no canvas.`);this.brush=t,this.colours=Ia(e.parentElement??e)}show(e,t){let n=this.layout.spots.size;this.layout.update(e),this.pinned=t,this.layout.hold(t),this.layout.spots.size>n&&(this.fitsWhenStill=!0),this.touch()}choose(e){this.chosen=e,this.wake()}hover(e){e!==this.hovered&&(this.hovered=e,this.wake())}recolour(){this.colours=Ia(this.canvas.parentElement??this.canvas),this.touch()}resize(e,t){if(e===0||t===0)return;let n=Math.min(2,devicePixelRatio);this.width=Math.max(1,e),this.height=Math.max(1,t);for(let e of[this.canvas,this.front[0],this.back[0]])e.width=Math.round(this.width*n),e.height=Math.round(this.height*n);for(let e of[this.brush,this.front[1],this.back[1]])e.setTransform(n,0,0,n,0,0);this.next=-1,this.touch()}pan(e,t){this.camera.x-=e/this.camera.scale,this.camera.y-=t/this.camera.scale,this.moved()}zoom(e,t=this.width/2,n=this.height/2){let r=this.toGraph(t,n);this.camera.scale=Math.min(Ja,Math.max(Ya,this.camera.scale*e));let i=this.toGraph(t,n);this.camera.x+=r.x-i.x,this.camera.y+=r.y-i.y,this.moved()}fit(){let e=[...this.layout.spots.values()];if(e.length===0)return;let[t,n]=eo(e,e=>e.x),[r,i]=eo(e,e=>e.y),a=Math.min((this.width-160)/(n-t+40),(this.height-110)/(i-r+40));this.camera.scale=Math.min(1.4,Math.max(Ya,a)),this.camera.x=(t+n)/2,this.camera.y=(r+i)/2,this.touch()}centre(e){let t=this.layout.spots.get(e);if(!t)return;let{x:n,y:r}=this.toPage(t);(n<40||r<40||n>this.width-40||r>this.height-40)&&(Object.assign(this.camera,{x:t.x,y:t.y}),this.touch())}place(e,t,n){this.layout.place(e,t,n),this.fitsWhenStill=!1,this.touch()}nudge(e,t,n){let r=this.layout.spots.get(e);r&&this.place(e,r.x+t/this.camera.scale,r.y+n/this.camera.scale)}recentre(e,t){this.pan(this.width/2-e,this.height/2-t)}at(e,t){let n=``,r=1/0;for(let i of this.layout.spots.values()){let a=this.toPage(i),o=Math.hypot(a.x-e,a.y-t);o<Math.max(8,Ra(i,this.camera.scale)+3)&&o<r&&([n,r]=[i.id,o])}return n}toGraph=(e,t)=>({x:(e-this.width/2)/this.camera.scale+this.camera.x,y:(t-this.height/2)/this.camera.scale+this.camera.y});toPage=(e,t=this.camera)=>({x:(e.x-t.x)*t.scale+this.width/2,y:(e.y-t.y)*t.scale+this.height/2});end(){cancelAnimationFrame(this.request),this.request=0}moved(){this.movedAt=performance.now(),this.fitsWhenStill=!1,this.touch()}touch(){this.isStale=!0,this.wake()}wake(){this.request===0&&(this.request=requestAnimationFrame(this.frame))}frame=e=>{this.request=0;let t=e-this.last;this.last=e;let n=e-this.movedAt<250;this.measure(t,n),!n&&this.layout.work(8)?this.isCalm&&this.layout.isMoving||(this.isStale=!0,this.fitsWhenStill&&this.fit()):this.fitsWhenStill&&!this.layout.isMoving&&(this.fitsWhenStill=!1,this.fit()),t<200&&(this.slice=Math.round(Math.max(120,Math.min(6e3,this.slice*(t>qa?.6:1.15))))),this.paint(n),this.compose(),this.canvas.dataset.still=String(!this.layout.isMoving&&!this.isStale&&this.next<0),(this.layout.isMoving||this.isStale||this.next>=0||n)&&this.wake()};measure(e,t){if(t&&e<1e3)this.times.push(e);else if(!t&&this.times.length>0){let e=[...this.times].sort((e,t)=>e-t),t=t=>(e[Math.floor((e.length-1)*t)]??0).toFixed(1);this.canvas.dataset.frames=`${e.length} ${t(.5)} ${t(.95)}`,this.times=[]}}get isCalm(){return this.calm.matches}paint(e){let[t,n]=this.back;if(this.next<0){if(!this.isStale)return;this.isStale=!1,this.painted={...this.camera},this.next=0,n.clearRect(0,0,this.width,this.height)}let r=[...this.layout.spots.values()],i=this.layout.lines.length+r.length,a=Math.min(i,this.next+(e?this.slice:this.slice*2));this.paintItems(n,r,this.next,a,this.painted),this.next=a,a<i||(this.paintLabels(n,r,this.painted),this.back=this.front,this.front=[t,n],this.seen=this.painted,this.next=-1)}paintItems(e,t,n,r,i){let{lines:a}=this.layout,o=a.length>2e3;e.strokeStyle=this.colours.tie;for(let t=n;t<Math.min(r,a.length);t++){let n=a[t],r=this.toPage(n.source,i),s=this.toPage(n.target,i);Math.max(r.x,s.x)<0||Math.min(r.x,s.x)>this.width||Math.max(r.y,s.y)<0||Math.min(r.y,s.y)>this.height||(e.lineWidth=o?.7:Math.min(5,1+n.count*.5),e.beginPath(),e.moveTo(r.x,r.y),e.lineTo(s.x,s.y),e.stroke())}for(let o=Math.max(n,a.length);o<r;o++){let n=t[o-a.length],r=this.toPage(n,i);r.x<-20||r.y<-20||r.x>this.width+20||r.y>this.height+20||Ba(e,this.colours,n,r,Ra(n,i.scale),this.pinned.has(n.id))}}paintLabels(e,t,n){e.font=Ha;let r=new Set,i=(e,t,n)=>{let i=[Math.floor((t-11)/15),Math.floor((t+3)/15)],a=Array.from({length:Math.ceil(n/20)+1},(t,n)=>Math.floor(e/20)+n),o=i.flatMap(e=>a.map(t=>`${e} ${t}`));if(o.some(e=>r.has(e)))return!1;for(let e of o)r.add(e);return!0},a=t.length>Xa?[...t].sort((e,t)=>t.degree-e.degree):t,o=Xa,s=t.length>Xa&&n.scale<.5;for(let t of a){if(o===0||s&&t.degree<4)break;let r=this.toPage(t,n);if(r.x<0||r.y<0||r.x>this.width||r.y>this.height)continue;let a=Wa(t.thing.label),c=r.y+Ra(t,n.scale)+13;i(r.x-a.length*3.2,c,a.length*6.4)&&(Ga(e,this.colours,a,r.x,c),--o)}if(!(this.layout.lines.length>Za||n.scale<.6))for(let t of this.layout.lines){let r=this.toPage(t.source,n),a=this.toPage(t.target,n),o=Ka(t);if(Math.hypot(r.x-a.x,r.y-a.y)<o.length*6+30)continue;let[s,c]=[(r.x+a.x)/2,(r.y+a.y)/2+4];i(s-o.length*3,c,o.length*6)&&Ga(e,this.colours,o,s,c,this.colours.soft)}}compose(){let{brush:e,camera:t,seen:n}=this,r=t.scale/n.scale,i=this.toPage({x:n.x-this.width/2/n.scale,y:n.y-this.height/2/n.scale});e.clearRect(0,0,this.width,this.height),e.drawImage(this.front[0],i.x,i.y,this.width*r,this.height*r);for(let[n,r]of[[this.hovered,this.colours.soft],[this.chosen,this.colours.accent]]){let i=this.layout.spots.get(n);if(!i||this.isCalm&&this.layout.isMoving)continue;let a=this.toPage(i),o=Ra(i,t.scale);if(Va(e,r,a,o),e.font=Ha,i.id===this.hovered){let t=i.thing.detail?`${i.thing.label} · ${i.thing.detail}`:i.thing.label;Ga(e,this.colours,t,a.x,a.y-o-10)}}}picture(e,t){let[n,r]=Qa();n.width=e*2,n.height=t*2,r.setTransform(2,0,0,2,0,0),r.fillStyle=this.colours.page,r.fillRect(0,0,e,t),r.translate((e-this.width)/2,(t-this.height)/2);let i=[...this.layout.spots.values()];return this.paintItems(r,i,0,i.length+this.layout.lines.length,this.camera),this.paintLabels(r,i,this.camera),n}get ink(){return this.colours}};function eo(e,t){let[n,r]=[1/0,-1/0];for(let i of e)n=Math.min(n,t(i)),r=Math.max(r,t(i));return[n,r]}var $={now:void 0},to=60,no=4;function ro(){let e=Me(null),t=Me(null);je(()=>{let[n,r]=[e.current,t.current];if(!n||!r)return;let i=new $a(r);$.now=i;let a=new ResizeObserver(([e])=>e&&i.resize(e.contentRect.width,e.contentRect.height));a.observe(n);let o=matchMedia(`(prefers-color-scheme: dark)`),s=()=>i.recolour();o.addEventListener(`change`,s);let c=oo(r,i);return()=>{a.disconnect(),o.removeEventListener(`change`,s),c(),i.end(),$.now=void 0}},[]),Et(()=>$.now?.show(U.value,H.value.pinned)),Et(()=>$.now?.choose(W.value)),Et(()=>void(I.value&&$.now?.recolour()));let{things:n,ties:r}=U.value,i=e=>()=>$.now?.zoom(e);return B(`div`,{class:`graph`,children:[B(`div`,{class:`surface`,ref:e,children:B(`canvas`,{ref:t,id:`graph`,tabIndex:0,role:`application`,onKeyDown:ao,"aria-label":L(`graphLabel`,{things:yn(`things`,n.length),ties:yn(`links`,r.length)})})}),n.length===0&&B(`p`,{class:`empty`,children:L(`emptyGraph`)}),B(`div`,{class:`over`,role:`group`,"aria-label":L(`tabGraph`),children:[B(`button`,{type:`button`,"aria-label":L(`zoomIn`),title:L(`zoomIn`),onClick:i(1.4),children:`+`}),B(`button`,{type:`button`,"aria-label":L(`zoomOut`),title:L(`zoomOut`),onClick:i(1/1.4),children:`−`}),B(`button`,{type:`button`,onClick:()=>$.now?.fit(),children:L(`fit`)})]}),B(`p`,{class:`counted`,id:`counted`,children:[yn(`things`,n.length),` · `,yn(`links`,r.length)]})]})}function io(e){let{things:t}=U.value;if(t.length===0)return;let n=t[(t.findIndex(e=>e.id===W.value)+e+t.length)%t.length];n&&(W.value=n.id,$.now?.centre(n.id),dr.value=[n.label,n.detail].filter(Boolean).join(`, `))}function ao(e){let t=$.now;if(!t||e.altKey)return;let n=W.value,r=(e,r)=>()=>{n&&(t.nudge(n,e,r),Or(n))},i=(e.ctrlKey||e.metaKey?{z:mr,y:hr}:e.shiftKey&&e.key.startsWith(`Arrow`)?{ArrowLeft:r(-60,0),ArrowRight:r(to,0),ArrowUp:r(0,-60),ArrowDown:r(0,to)}:{ArrowLeft:()=>t.pan(to,0),ArrowRight:()=>t.pan(-60,0),ArrowUp:()=>t.pan(0,to),ArrowDown:()=>t.pan(0,-60),"+":()=>t.zoom(1.25),"=":()=>t.zoom(1.25),"-":()=>t.zoom(.8),f:()=>t.fit(),n:()=>io(1),b:()=>io(-1),Enter:()=>n&&Sr(n),e:()=>n&&void Cr(n),p:()=>n&&Er(n),h:()=>n&&kr(n),Delete:()=>n&&kr(n),m:()=>n&&Dr(n),Escape:()=>{G.value=``},u:mr})[e.key.length===1?e.key.toLowerCase():e.key];i&&(e.preventDefault(),i())}function oo(e,t){let n=new Map,r=``,i=0,a=e=>({x:e.offsetX,y:e.offsetY}),o=()=>{let[e,t]=[...n.values()];return e&&t?Math.hypot(e.x-t.x,e.y-t.y):0},s=o=>{e.setPointerCapture(o.pointerId),e.focus({preventScroll:!0});let{x:s,y:c}=a(o);n.set(o.pointerId,{x:s,y:c}),i=0,r=n.size===1&&!G.value?t.at(s,c):``},c=s=>{let{x:c,y:l}=a(s),u=n.get(s.pointerId);if(!u){let n=t.at(c,l);t.hover(n),e.style.cursor=G.value?`crosshair`:n?`pointer`:`grab`;return}let d=o();if(n.set(s.pointerId,{x:c,y:l}),i+=Math.hypot(c-u.x,l-u.y),n.size===2)t.zoom(o()/Math.max(1,d),c,l);else if(r&&i>no){let e=t.toGraph(c,l);t.place(r,e.x,e.y)}else r||t.pan(c-u.x,l-u.y)},l=e=>{if(n.delete(e.pointerId)){if(G.value&&i<=no){let{x:n,y:r}=a(e),i=t.toGraph(n,r);t.place(G.value,i.x,i.y),Or(G.value),G.value=``}else r&&i<=no?Sr(r):r&&Or(r);r=``}},u=e=>{e.preventDefault();let{x:n,y:r}=a(e);t.zoom(Math.exp(-e.deltaY*.0015),n,r)},d=e=>{let n=t.at(e.offsetX,e.offsetY);n?Cr(n):t.recentre(e.offsetX,e.offsetY)};return e.addEventListener(`pointerdown`,s),e.addEventListener(`pointermove`,c),e.addEventListener(`pointerup`,l),e.addEventListener(`pointercancel`,l),e.addEventListener(`wheel`,u,{passive:!1}),e.addEventListener(`dblclick`,d),()=>{e.removeEventListener(`pointerdown`,s),e.removeEventListener(`pointermove`,c),e.removeEventListener(`pointerup`,l),e.removeEventListener(`pointercancel`,l),e.removeEventListener(`wheel`,u),e.removeEventListener(`dblclick`,d)}}var so=[2,3,4,5,6,8],co=[`SHORTEST`,`NEXT_SHORTEST`,`STRONGEST`],lo=()=>[...H.value.hidden].filter(e=>!e.includes(`:`)),uo=e=>e.hops.every(e=>[e.source,e.target].every(e=>!e||!H.value.hidden.has(or(e).id)));function fo(){let e=M(!1),t=ur.value,n=U.value.things.filter(e=>!Ln(e)),r=t?.step.between[0]??n.find(e=>e.id===W.value)?.id??n[0]?.id,i=t?.step.between[1]??n.find(e=>e.id!==r)?.id,a=async({between:t,hops:n,choice:r})=>{e.value=!0,ur.value=void 0,await Y(async()=>{let e={do:`connect`,between:t,hops:n,choice:r,without:lo()};ur.value={found:await ar(t,n,r,e.without),step:e}}),e.value=!1},o=e=>{let t=new FormData(e),n=[t.get(`one`),t.get(`other`)].map(String);if(n[0]===n[1])return;let r=co.find(e=>e===t.get(`choice`))??`SHORTEST`;a({between:n,hops:Number(t.get(`hops`)),choice:r})};Et(()=>{let e=ur.value?.step,t=H.value.hidden;e&&(e.between.some(e=>t.has(e))?ur.value=void 0:lo().join()!==e.without.join()&&a(e))});let s=e=>n.map(t=>B(`option`,{value:t.id,selected:t.id===e,children:[t.label,t.detail].filter(Boolean).join(` · `)},t.id));return n.length<2?B(`p`,{class:`empty`,children:L(`pathsNeedTwo`)}):B(`div`,{class:`paths scrolls`,tabIndex:0,role:`region`,"aria-label":L(`tabPaths`),children:[B(`form`,{onSubmit:e=>{e.preventDefault(),o(e.currentTarget)},children:[B(`label`,{children:[B(`span`,{children:L(`from`)}),B(`select`,{name:`one`,children:s(r)})]}),B(`label`,{children:[B(`span`,{children:L(`to`)}),B(`select`,{name:`other`,children:s(i)})]}),B(`label`,{children:[B(`span`,{children:L(`hops`)}),B(`select`,{name:`hops`,children:so.map(e=>B(`option`,{selected:e===(t?.step.hops??4),children:e},e))})]}),B(`label`,{children:[B(`span`,{children:L(`choice`)}),B(`select`,{name:`choice`,children:co.map(e=>B(`option`,{value:e,selected:e===t?.step.choice,children:R(e)},e))})]}),B(`button`,{class:`main`,children:L(`findPaths`)})]}),B(`p`,{class:`quiet`,role:`status`,children:e.value?L(`asking`):t?po(t):``}),t&&B(mo,{answer:t})]})}var po=({found:e,step:t})=>[e.paths.some(uo)?`${L(`foundCount`,{count:e.paths.filter(uo).length})}.`:L(`noPath`,{hops:t.hops}),H.value.hidden.size>0?L(`notThrough`,{count:H.value.hidden.size}):``,...e.cut.map(e=>`${R(e.reason)}${e.count==null?``:`: ${z(e.count)}`}.`)].filter(Boolean).join(` `);function mo({answer:{found:e,step:t}}){let n=e.paths.filter(uo),r=e=>{Tr(sr(e.flatMap(e=>e.hops)),t),K.value=`graph`};return B(x,{children:[n.length>1&&B(`button`,{type:`button`,onClick:()=>r(n),children:L(`showAllPaths`)}),B(`ol`,{class:`found`,children:n.map((e,t)=>B(`li`,{children:[B(`div`,{class:`row`,children:[B(`b`,{children:yn(`steps`,e.length)}),B(`small`,{children:L(`strength`,{strength:Cn(e.strength)})}),B(`button`,{type:`button`,onClick:()=>r([e]),children:L(`showInGraph`)})]}),B(`ol`,{class:`steps`,children:e.hops.map((e,t)=>{if(!e.source||!e.target)return null;let[n,r]=[or(e.source),or(e.target)],i=e.facts[0]?.document;return B(`li`,{children:[t===0&&B(`span`,{class:`thing`,children:[B(`span`,{class:`mark ${n.kind}`,"aria-hidden":`true`}),` `,n.label]}),B(`span`,{class:`via`,children:[[...new Set(e.facts.map(e=>R(e.role??e.kind)))].join(`, `),i&&B(`small`,{children:` · ${i.number}, ${i.supplier?.name??``}`})]}),B(`span`,{class:`thing`,children:[B(`span`,{class:`mark ${r.kind}`,"aria-hidden":`true`}),` `,r.label]})]},t)})})]},t))})]})}var ho=`70.95,42.25 70.58,42.04 70.09,41.82 69.66,41.67 69.25,41.46 68.99,41.2 68.66,40.96 68.6,40.66 68.11,40.75 68.06,41.06 67.53,41.18 67.04,41.15 66.65,41.35 66.54,41.74 66.19,42 66.02,42.31 66.08,42.77 65.73,42.97 65.5,43.31 65.08,43.57 64.6,43.61 64.01,43.58 63.45,43.61 62.85,43.58 62.24,43.51 61.72,43.71 61.39,43.99 61.1,44.25 60.74,44.52 60.33,44.72 59.91,44.92 59.5,45.11 59.08,45.31 58.67,45.51 58.12,45.47 57.67,45.38 57.17,45.27 56.59,45.13 56.1,45.02 55.98,44.54 55.98,44.08 55.98,43.62 55.98,43.16 55.98,42.7 55.98,42.24 55.98,41.78 55.98,41.32 55.49,41.27 55.16,41.56 54.93,41.86 54.47,42.18 54.01,42.34 53.5,42.26 53.06,42.15 52.7,41.94 52.52,42.24 52.64,42.56 52.32,42.82 51.85,42.91 51.51,43.17 51.3,43.48 51.06,43.75 50.83,44.19 50.33,44.33 50.65,44.63 51.11,44.51 51.06,44.81 51.25,45.12 51.73,45.4 52.43,45.4 52.91,45.32 52.89,45.78 53.13,46.19 53.08,46.55 53.07,46.86 52.48,46.99 52.09,46.84 51.65,47.02 51.18,47.11 50.73,46.95 50.31,46.79 49.89,46.59 49.44,46.54 48.96,46.44 48.54,46.61 48.96,46.77 48.71,47.1 48.41,47.46 48.11,47.75 47.6,47.79 47.13,47.88 47.07,48.23 46.66,48.41 46.7,48.8 47.01,49.1 46.8,49.37 46.89,49.7 47.25,50 47.37,50.32 47.85,50.28 48.18,49.97 48.76,49.93 48.7,50.35 48.92,50.65 49.32,50.85 49.67,51.1 50.1,51.25 50.52,51.51 50.88,51.72 51.29,51.54 51.77,51.55 52.22,51.71 52.57,51.48 53.04,51.46 53.53,51.4 53.96,51.16 54.3,50.91 54.47,50.58 54.61,50.88 55.19,50.74 55.69,50.58 56.1,50.78 56.49,51.02 57.01,51.07 57.44,50.89 57.83,51.09 58.36,51.06 58.82,50.74 59.45,50.62 59.89,50.69 60.42,50.68 60.94,50.7 61.39,50.86 61.58,51.23 61.02,51.49 60.46,51.65 60.07,51.89 60.42,52.13 60.94,52.28 60.82,52.57 60.94,52.86 61.4,53 61.89,52.96 61.66,53.23 61.2,53.29 61.53,53.5 60.98,53.62 61.14,53.96 61.6,54 62.5,54.01 63.07,54.1 63.58,54.22 64.04,54.28 64.53,54.36 65,54.37 65.38,54.56 65.91,54.69 66.56,54.72 67.1,54.79 67.69,54.87 68.15,54.98 68.52,55.21 68.98,55.39 69.49,55.36 69.98,55.2 70.49,55.28 70.91,55.13 71.13,54.71 71.15,54.36 71.68,54.18 72.11,54.31 72.38,54.05 72.91,54.11 73.38,53.96 73.28,53.6 73.73,53.6 74.21,53.58 74.68,53.75 75.22,53.89 75.66,54.11 76.14,54.26 76.61,54.39 76.42,54.11 76.82,53.82 77.47,53.5 77.86,53.27 78.2,52.93 78.48,52.64 78.72,52.36 78.99,52.05 79.47,51.49 79.72,51.16 79.99,50.78 80.42,50.95 80.61,51.22 81.13,51.19 81.41,50.91 81.94,50.77 82.49,50.73 82.92,50.89 83.36,50.99 83.86,50.82 84.17,50.52 84.4,50.24 84.84,50.09 85.08,49.82 85.5,49.61 85.97,49.5 86.42,49.64 86.81,49.49 87.15,49.24 86.75,49.01 86.72,48.7 86.37,48.49 85.83,48.41 85.56,48.05 85.56,47.75 85.64,47.4 85.53,47.1 85.11,46.96 84.59,46.98 84.12,46.98 83.63,47.04 83.19,47.19 82.8,46.62 82.55,46.16 82.43,45.81 82.45,45.47 82.56,45.16 81.99,45.16 81.33,45.25 80.86,45.13 80.42,45.08 79.95,44.94 80.36,44.77 80.34,44.44 80.35,44.1 80.59,43.69 80.66,43.35 80.39,43.04 80.2,42.73 80.21,42.4 79.6,42.46 79.2,42.67 78.64,42.83 78.02,42.86 77.51,42.9 77.06,42.97 76.51,42.92 75.93,42.93 75.36,42.84 74.82,42.98 74.36,43.18 73.89,43.13 73.45,42.7 72.86,42.56 72.28,42.76 71.82,42.82 71.26,42.73 71,42.46`,go=[[`Астана`,`Астана`,`Astana`,71.43,51.13],[`Алматы`,`Алматы`,`Almaty`,76.93,43.24],[`Шымкент`,`Шымкент`,`Shymkent`,69.6,42.32],[`Ақтау`,`Актау`,`Aktau`,51.17,43.65],[`Атырау`,`Атырау`,`Atyrau`,51.92,47.1],[`Ақтөбе`,`Актобе`,`Aktobe`,57.17,50.28],[`Қостанай`,`Костанай`,`Kostanay`,63.63,53.21],[`Павлодар`,`Павлодар`,`Pavlodar`,76.97,52.29],[`Өскемен`,`Усть-Каменогорск`,`Oskemen`,82.61,49.95],[`Қызылорда`,`Кызылорда`,`Kyzylorda`,65.51,44.85],[`Қарағанды`,`Караганда`,`Karaganda`,73.09,49.8]],[_o,vo,yo,bo]=[46,88,40.2,56],xo=900,So=Math.cos(48*Math.PI/180),Co=xo/((vo-_o)*So),wo=(bo-yo)*Co,To=e=>(e-_o)*So*Co,Eo=e=>(bo-e)*Co,Do=ho.split(` `).map(e=>e.split(`,`).map(Number)).map(([e=0,t=0])=>`${To(e).toFixed(1)},${Eo(t).toFixed(1)}`).join(` `);function Oo(){let e=new Map;for(let t of U.value.things)for(let n of H.value.entries.get(t.id)??[]){if(!n.place)continue;let r=`${n.place.latitude} ${n.place.longitude}`,i=e.get(r)??{place:n.place,held:[]};i.held.push({thing:t,entry:n}),e.set(r,i)}return[...e.values()]}function ko(){let e=Oo(),t=fn.indexOf(I.value);return B(`div`,{class:`map scrolls`,tabIndex:0,role:`region`,"aria-label":L(`tabMap`),children:[B(`svg`,{viewBox:`0 0 ${xo} ${wo}`,role:`img`,"aria-label":`${L(`tabMap`)}: ${yn(`places`,e.length)}`,children:[B(`polygon`,{class:`land`,points:Do}),go.map(e=>B(`g`,{class:`city`,children:[B(`circle`,{cx:To(e[3]),cy:Eo(e[4]),r:2}),B(`text`,{x:To(e[3])+5,y:Eo(e[4])+4,children:e[t===0?0:t===1?1:2]})]},e[2])),e.map(({place:e,held:t})=>B(`circle`,{class:`spot`,cx:To(e.longitude),cy:Eo(e.latitude),r:5+Math.min(10,2*Math.sqrt(t.length)),children:B(`title`,{children:e.description})},`${e.latitude} ${e.longitude}`))]}),e.length===0?B(`p`,{class:`empty`,children:L(`noPlaces`)}):B(`ul`,{class:`plain places`,children:e.flatMap(({place:e,held:t})=>t.map(({thing:t,entry:n})=>B(`li`,{children:[B(`b`,{children:e.description}),` `,B(`button`,{type:`button`,class:`link`,onClick:()=>Sr(t.id),children:t.label}),B(`small`,{children:`${xn(n.account)}, ${n.number}, ${n.validFrom}`})]},`${t.id} ${n.id}`)))})]})}async function Ao(e,t,n,r){await Y(async()=>{let{search:i}=await F(Bt,{text:t,kind:n,after:r?.page.endCursor??null}),a=[...r?.nodes??[],...i.nodes];e.value={text:t,kind:n,total:i.totalCount,nodes:a,page:i.pageInfo}})}var jo=e=>e&&B(`span`,{class:`only-heard`,children:L(`foundCount`,{count:e.total})});function Mo({results:e,opened:t}){let n=M(!1),r=async r=>{let i=new FormData(r),a=i.get(`text`)?.toString().trim()??``;a!==``&&(n.value=!0,t(),e.value=void 0,await Ao(e,a,i.get(`kind`)?.toString()||null),n.value=!1)};return B(`form`,{id:`search`,role:`search`,onSubmit:e=>{e.preventDefault(),r(e.currentTarget)},children:[B(`input`,{name:`text`,type:`search`,"aria-label":L(`searchHint`),placeholder:L(`searchHint`),spellcheck:!1,autocomplete:`off`,disabled:!P.value,maxLength:200}),B(`div`,{class:`row`,children:[B(`select`,{name:`kind`,"aria-label":L(`kind`),disabled:!P.value,children:[B(`option`,{value:``,children:L(`anyone`)}),B(`option`,{value:`PERSON`,children:L(`persons`)}),B(`option`,{value:`ORGANIZATION`,children:L(`organizations`)})]}),B(`button`,{disabled:!P.value,children:L(`search`)}),B(`span`,{role:`status`,children:n.value?L(`asking`):jo(e.value)})]})]})}function No({results:e}){let t=e.value;return t?t.nodes.length===0?B(`p`,{class:`quiet`,role:`status`,children:L(`nothingFound`)}):B(`section`,{"aria-labelledby":`results-title`,children:[B(`h2`,{id:`results-title`,children:L(`foundCount`,{count:t.total})}),B(`ol`,{class:`results`,children:t.nodes.map(({subject:e,probability:t,verdict:n,isFormer:r,identity:i})=>{if(!e)return null;let a=Kn(e);return B(`li`,{children:B(`button`,{type:`button`,onClick:()=>void br(a),children:[B(`span`,{class:`mark ${a.kind}`,"aria-hidden":`true`}),B(`span`,{class:`who`,children:[B(`b`,{children:a.label}),B(`small`,{children:[R(a.kind),a.detail,Sn(e.region)].filter(Boolean).join(` · `)}),r&&i&&B(`small`,{children:L(`formerly`,{name:i.fullName})})]}),B(`span`,{class:`sure ${n}`,children:Cn(t)})]})},a.id)})}),t.page.hasNextPage&&B(`button`,{type:`button`,class:`more`,onClick:()=>void Ao(e,t.text,t.kind,t),children:L(`more`)})]}):null}var Po=500,Fo=e=>H.value.things.get(e)??e,Io=[{title:`tableLinks`,columns:[`from`,`link`,`to`,`since`,`until`,`document`,`supplier`],rows:()=>U.value.ties.map(e=>({key:e.id,cells:[Fo(e.source),e.detail?`${R(e.kind)}: ${bn(e.detail)}`:R(e.kind),Fo(e.target),e.from,e.to,e.document?.number??``,e.document?.supplier?.name??``]}))},{title:`tableThings`,columns:[`name`,`kind`,`detail`,`linksCount`],rows:()=>{let e=new Map;for(let{source:t,target:n}of U.value.ties)for(let r of[t,n])e.set(r,(e.get(r)??0)+1);return U.value.things.map(t=>({key:t.id,cells:[t,R(t.kind),R(t.detail),String(e.get(t.id)??0)]}))}},{title:`tableEntries`,columns:[`account`,`number`,`whom`,`status`,`since`,`until`,`document`,`supplier`],rows:()=>U.value.things.flatMap(e=>(H.value.entries.get(e.id)??[]).map(t=>({key:`${e.id} ${t.id}`,cells:[xn(t.account),t.number,e,R(t.status),t.validFrom,t.validTo??``,t.documents[0]?.number??``,t.documents[0]?.supplier?.name??``]})))}],Lo=/^\d{4}(-\d\d){0,2}$/,Ro=e=>typeof e==`string`?e:e.label;function zo(){let e=M(0),t=M(0),n=M(!1),{title:r,columns:i,rows:a}=Io[e.value]??Io[0],o=a(),s=new Intl.Collator(void 0,{numeric:!0}).compare;o.sort((e,n)=>s(Ro(e.cells[t.value]??``),Ro(n.cells[t.value]??``))),n.value&&o.reverse();let c=e=>{n.value=t.value===e&&!n.value,t.value=e};return B(`div`,{class:`table`,children:[B(`fieldset`,{class:`switch`,children:[B(`legend`,{class:`only-heard`,children:L(`tableOf`)}),Io.map((n,r)=>B(`label`,{children:[B(`input`,{type:`radio`,name:`rows`,checked:e.value===r,onChange:()=>{e.value=r,t.value=0}}),L(n.title),` `,B(`small`,{children:z(n.rows().length)})]},n.title))]}),o.length===0?B(`p`,{class:`empty`,children:L(`emptyTable`)}):B(`div`,{class:`scrolls`,tabIndex:0,role:`region`,"aria-label":L(r),children:B(`table`,{children:[B(`thead`,{children:B(`tr`,{children:i.map((e,r)=>B(`th`,{scope:`col`,"aria-sort":t.value===r?n.value?`descending`:`ascending`:`none`,children:B(`button`,{type:`button`,onClick:()=>c(r),children:L(e)})},e))})}),B(`tbody`,{children:o.slice(0,Po).map(e=>B(`tr`,{children:e.cells.map(e=>B(`td`,{class:Lo.test(Ro(e))?`date`:void 0,children:typeof e==`string`?e:B(`button`,{type:`button`,class:`link`,onClick:()=>void br(e),children:e.label})}))},e.key))})]})}),o.length>Po&&B(`p`,{class:`quiet`,children:L(`rowsCut`,{shown:Po,all:z(o.length)})})]})}var Bo=200,Vo=26,Ho=250,Uo=900;function Wo(e,t){let[n=0,r,i]=e.split(`-`).map(Number);return n+((r?r-1:t?12:0)+(i?(i-1)/31:r&&t?1:0))/12}function Go(){let e=Wo(new Date().toISOString().slice(0,10),!0),t=H.value.things,n=[],r=0,i=(t,i,a)=>{if(!i)r+=1;else{let r=a?Wo(a,!0):e;n.push({...t,from:Wo(i,!1),to:Math.max(r,Wo(i,!1)),said:i===a?i:`${i} – ${a||`…`}`,isOpen:!a})}};for(let e of U.value.ties){let[n,r]=[t.get(e.source)?.label??``,t.get(e.target)?.label??``],a=e.detail?`${R(e.kind)}: ${bn(e.detail)}`:R(e.kind),o=e.kind===`PAID`?e.from:e.to;i({key:e.id,whom:e.source,label:[n,r],what:a,kind:`tie`},e.from,o)}for(let e of U.value.things)for(let t of H.value.entries.get(e.id)??[])i({key:`${e.id} ${t.id}`,whom:e.id,label:[e.label],what:xn(t.account),kind:`entry`},t.validFrom,t.validTo??``);return{drawn:n.sort((e,t)=>e.from-t.from),without:r}}var Ko=[1,2,5,10,20];function qo(){let{drawn:e,without:t}=Go();if(e.length===0)return B(`p`,{class:`empty`,children:L(`emptyTable`)});let n=e.slice(0,Bo),r=Math.floor(Math.min(...n.map(e=>e.from))),i=Math.ceil(Math.max(...n.map(e=>e.to),r+1)),a=e=>Ho+(e-r)/(i-r)*634,o=Ko.find(e=>(i-r)/e<=12)??50,s=Array.from({length:Math.floor((i-r)/o)+1},(e,t)=>r+t*o),c=n.length*Vo+34;return B(`div`,{class:`timeline scrolls`,tabIndex:0,role:`region`,"aria-label":L(`tabTimeline`),children:[B(`svg`,{viewBox:`0 0 ${Uo} ${c}`,role:`list`,"aria-label":L(`tabTimeline`),children:[B(`g`,{"aria-hidden":`true`,children:s.map(e=>B(`g`,{children:[B(`line`,{class:`grid`,x1:a(e),x2:a(e),y1:24,y2:c}),B(`text`,{class:`year`,x:a(e),y:16,"text-anchor":`middle`,children:e})]},e))}),n.map((e,t)=>{let n=30+t*Vo,r=e.to===e.from;return B(`g`,{role:`listitem`,children:B(`g`,{class:`bar-of ${e.kind} ${r?`day`:``}`,role:`button`,tabindex:0,onClick:()=>Sr(e.whom),"aria-label":`${e.label.join(` → `)}, ${e.what}, ${e.said}`,onKeyDown:t=>t.key===`Enter`&&Sr(e.whom),children:[B(`title`,{children:`${e.label.join(` → `)}\n${e.what}\n${e.said}`}),B(`text`,{class:`label`,x:0,y:n+14,children:e.label.map(t=>Jo(t,e.label.length)).join(` → `)}),B(`rect`,{x:a(e.from),y:n+3,width:Math.max(6,a(e.to)-a(e.from)),height:14,rx:3,class:e.isOpen?`lasts`:``}),B(`text`,{class:`what`,x:Math.min(a(e.from)+(r?10:6),Uo-e.what.length*6.3-8),y:n+14,children:e.what})]})},e.key)})]}),t>0&&B(`p`,{class:`quiet`,children:L(`withoutDate`,{count:z(t)})}),e.length>Bo&&B(`p`,{class:`quiet`,children:L(`rowsCut`,{shown:Bo,all:z(e.length)})})]})}function Jo(e,t){let n=t===1?33:15;return e.length>n?`${e.slice(0,n-1).trimEnd()}…`:e}var Yo=`esep-view`,Xo=1;function Zo(e,t){let n=URL.createObjectURL(t),r=document.createElement(`a`);r.href=n,r.download=e,r.click(),setTimeout(()=>URL.revokeObjectURL(n),1e4)}var Qo=()=>new Date().toISOString().slice(0,10),$o=e=>!e.includes(`:`);function es(e){let{steps:t,hidden:n,pinned:r}=H.value,i=[...e?.layout.spots.values()??[]].filter(e=>$o(e.id)),a={format:Yo,version:Xo,savedAt:new Date().toISOString(),steps:t,hidden:[...n].filter($o),pinned:[...r].filter($o),places:Object.fromEntries(i.map(e=>[e.id,[Math.round(e.x),Math.round(e.y)]]))};Zo(`esep-view-${Qo()}.json`,new Blob([JSON.stringify(a,null,1)],{type:`application/json`}))}var ts=e=>Array.isArray(e)&&e.every(e=>typeof e==`string`),ns=new Set([`Person`,`Organization`,`Case`]);function rs(e){if(typeof e!=`object`||!e)return!1;let t=e;return t.do===`open`?typeof t.id==`string`&&ns.has(String(t.kind)):t.do===`expand`?typeof t.id==`string`&&ts(t.kinds)&&typeof t.most==`number`:t.do===`connect`&&ts(t.between)&&ts(t.without)&&typeof t.hops==`number`&&typeof t.choice==`string`}function is(e){let t;try{t=JSON.parse(e)}catch{return}if(typeof t!=`object`||!t)return;let n=t;return n.format===Yo&&n.version===Xo&&Array.isArray(n.steps)&&n.steps.every(rs)&&ts(n.hidden)&&ts(n.pinned)&&typeof n.places==`object`?n:void 0}var as=e=>({hidden:new Set(e.hidden),pinned:new Set(e.pinned)}),os=()=>$t.value.find(e=>e.id===Qt.value.official)?.name??``;async function ss(e){if(!e)return;let{width:t,height:n}=e,r=e.picture(t,n+46),i=r.getContext(`2d`);if(!i)return;let{ink:a,soft:o,page:s}=e.ink;i.setTransform(2,0,0,2,0,0),i.fillStyle=s,i.fillRect(0,n,t,46),i.font=Ha,i.textAlign=`left`,i.fillStyle=a;let{things:c,ties:l}=U.value;i.fillText(`Esep · ${yn(`things`,c.length)} · ${yn(`links`,l.length)}`,16,n+18),i.fillStyle=o,i.fillText([os(),Qo(),en.value.at(-1)?.grantedBy??``].filter(Boolean).join(` · `),16,n+36);let u=t-16;i.textAlign=`right`;for(let t of[`Identifier`,`Contact`,`Case`,`Organization`,`Person`])i.fillStyle=a,i.fillText(R(t),u,n+26),u-=i.measureText(R(t)).width+12,i.fillStyle=e.ink[t],i.fillRect(u-4,n+17,10,10),u-=20;let d=await new Promise(e=>r.toBlob(e,`image/png`));d&&Zo(`esep-graph-${Qo()}.png`,d)}var cs=e=>[`${L(`document`)} ${e.number}`,e.form,e.eventOn,e.supplier?.name??``,`${e.id}`,`SHA-256 ${e.sha256}`].filter(Boolean).join(`; `);function ls(){let e=H.value.things,t=[],n=0,r=(e,r)=>{t.push(`${++n}. ${e}`,...r.map(e=>`   ${cs(e)}`))};for(let t of U.value.ties){if(!t.document)continue;let n=t.detail?`${R(t.kind)} (${bn(t.detail)})`:R(t.kind),i=t.from?`, ${t.from} – ${t.to||`…`}`:``;r(`${e.get(t.source)?.label??``} — ${n} — ${e.get(t.target)?.label??``}${i}`,[t.document])}for(let e of U.value.things)for(let t of H.value.entries.get(e.id)??[])r(`${e.label} — ${xn(t.account)} (${t.account}), ${t.number}, ${R(t.status)}, ${t.validFrom} – ${t.validTo??`…`}`,t.documents);let i=en.value.map(e=>e.look).filter(e=>e!==void 0),a=en.value.at(-1);return[...[`Esep · ${L(`citations`)}`,[os(),new Date().toISOString()].filter(Boolean).join(` · `),[a?.right,a?.grantedBy].filter(Boolean).join(` · `),i.length>0?`${L(`looks`)}: ${i[0]}–${i.at(-1)}`:``].filter(Boolean),``,...t,``].join(`
`)}var us=()=>Zo(`esep-citations-${Qo()}.txt`,new Blob([ls()],{type:`text/plain;charset=utf-8`}));async function ds(e){let t=e&&is(await e.text());if(!t)dr.value=L(`noView`);else{gr(),await jr(t.steps,as(t));for(let[e,[n,r]]of Object.entries(t.places))$.now?.layout.settle(e,n,r);$.now?.show(U.value,H.value.pinned),$.now?.fit()}}function fs(){let e=H.value.things.size===0,t=H.value.hidden.size;return B(`div`,{class:`tools`,role:`toolbar`,"aria-label":L(`actions`),children:[B(`button`,{type:`button`,disabled:!cr.value,onClick:mr,children:L(`undo`)}),B(`button`,{type:`button`,disabled:!lr.value,onClick:hr,children:L(`redo`)}),t>0&&B(`button`,{type:`button`,onClick:Ar,children:L(`showAll`,{count:t})}),B(`span`,{class:`gap`}),B(`button`,{type:`button`,disabled:e,onClick:()=>es($.now),children:L(`save`)}),B(`label`,{class:`button`,children:[L(`open`),B(`input`,{type:`file`,accept:`application/json`,class:`only-heard`,id:`open-view`,onChange:e=>{ds(e.currentTarget.files?.[0]),e.currentTarget.value=``}})]}),B(`button`,{type:`button`,disabled:e,onClick:()=>void ss($.now),children:L(`picture`)}),B(`button`,{type:`button`,disabled:e,onClick:us,children:L(`citations`)})]})}var ps=[[`graph`,`tabGraph`],[`table`,`tabTable`],[`timeline`,`tabTimeline`],[`map`,`tabMap`],[`paths`,`tabPaths`]];function ms(){let e=e=>{let t=ps[(ps.findIndex(([e])=>e===K.value)+e+ps.length)%ps.length];t&&(K.value=t[0],document.getElementById(`tab-${t[0]}`)?.focus())};return B(`div`,{class:`tabs`,role:`tablist`,"aria-label":L(`views`),children:ps.map(([t,n])=>B(`button`,{type:`button`,role:`tab`,id:`tab-${t}`,"aria-controls":`panel`,"aria-selected":K.value===t,tabIndex:K.value===t?0:-1,onClick:()=>K.value=t,onKeyDown:t=>{t.key===`ArrowRight`&&e(1),t.key===`ArrowLeft`&&e(-1)},children:L(n)},t))})}function hs(){return B(`section`,{class:`welcome`,children:[B(`h2`,{children:L(`welcome`)}),B(`ol`,{children:[B(`li`,{children:L(`welcome1`)}),B(`li`,{children:L(`welcome2`)}),B(`li`,{children:L(`welcome3`)})]})]})}function gs(){let[,e,t]=/^#(Person|Organization|Case):(\w+)$/.exec(location.hash)??[];e&&t&&P.value&&(history.replaceState(null,``,location.pathname),xr(t,e))}function _s(){let e=M(void 0);je(gs,[]);let t=()=>{gr(),q.value=void 0,J.value=void 0,e.value=void 0},n=()=>{W.value=``,q.value=void 0,document.querySelector(`#search input`)?.focus()};document.title=`${L(`title`)} · Esep`;let r=W.value!==``&&(q.value!==void 0||H.value.things.has(W.value));return B(x,{children:[B(`a`,{class:`skip`,href:K.value===`graph`?`#graph`:`#panel`,children:L(`skip`)}),B(Fn,{changed:t}),B(`main`,{class:`explorer`,children:[B(`h1`,{class:`only-heard`,children:L(`title`)}),B(`aside`,{children:[B(Mo,{results:e,opened:n}),J.value&&B(On,{of:J.value.refusal,again:J.value.again}),r&&e.value&&B(`button`,{type:`button`,class:`link back`,onClick:n,children:[`← `,L(`backToResults`)]}),r?B(ni,{}):B(No,{results:e}),!r&&!e.value&&B(hs,{})]}),B(`section`,{class:`stage`,"aria-busy":_r.value>0,children:[B(`div`,{class:`head`,children:[B(ms,{}),B(fs,{})]}),B(`div`,{id:`panel`,role:`tabpanel`,tabIndex:-1,"aria-labelledby":`tab-${K.value}`,"data-signed-in":String(P.value),children:[B(`div`,{hidden:K.value!==`graph`,class:`whole`,children:B(ro,{})}),K.value===`table`&&B(zo,{}),K.value===`timeline`&&B(qo,{}),K.value===`map`&&B(ko,{}),K.value===`paths`&&B(fo,{})]})]})]}),B(mi,{}),B(`p`,{class:`only-heard`,role:`status`,"aria-live":`polite`,children:dr.value})]})}var vs=document.getElementById(`page`);if(vs){vs.replaceChildren();let[,e,t]=location.pathname.split(`/`);E(e===`account`&&t?B(Pr,{code:decodeURIComponent(t)}):B(e===`alerts`?Xr:_s,{}),vs)}rn();